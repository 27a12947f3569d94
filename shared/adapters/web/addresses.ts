import { BlockList, isIP } from 'node:net';

const NOT_PUBLIC: ReadonlyArray<readonly [network: string, prefix: number]> = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];
/** All else of IPv6 is reserved, local, or leads to an address of IPv4 by a way of its own. */
const PUBLIC_IPV6 = [['2000::', 3]] as const;
const LOOPBACK = [
  ['127.0.0.0', 8],
  ['::1', 128],
] as const;

const listOf = (networks: ReadonlyArray<readonly [string, number]>): BlockList => {
  const list = new BlockList();
  for (const [network, prefix] of networks) list.addSubnet(network, prefix, network.includes(':') ? 'ipv6' : 'ipv4');
  return list;
};
const notPublic = listOf(NOT_PUBLIC);
const publicIpv6 = listOf(PUBLIC_IPV6);
const loopback = listOf(LOOPBACK);

const familyOf = (address: string): 'ipv4' | 'ipv6' => (address.includes(':') ? 'ipv6' : 'ipv4');

/** Whether a literal address (with or without a URL's brackets) may be connected to; a name is no literal: undefined. */
export const mayConnect = (host: string, allowLoopback: boolean): boolean | undefined => {
  const address = host.replace(/^\[|\]$/g, '');
  const family = familyOf(address);
  if (isIP(address) === 0) return undefined;
  if (!notPublic.check(address, family) && (family === 'ipv4' || publicIpv6.check(address, family))) return true;
  return allowLoopback && loopback.check(address, family);
};

// Makes and changes the keys of a deployed gate: npm run gate-keys -- --help
import { isBadUse } from '../cli/usage.ts';
import { gateKeys } from './gate-keys/gate-keys.ts';

try {
  console.log(await gateKeys(process.argv.slice(2)));
} catch (error) {
  console.error(`gate-keys: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = isBadUse(error) ? 2 : 1;
}

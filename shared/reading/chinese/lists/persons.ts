import { ORGANISATION } from './organisations.ts';

const POST =
  /^.*(?:主任|主席|顾问|董事长|董事|经理|总裁|执行官|运营官|财务官|会长|理事长|理事|秘书长|研究员|学者|负责人|创始人|教授|议员|部长|大臣|首相|司令|幕僚长|代表|[所院馆校局]长|首席[\u3400-\u9fff]{2,3}官)(?=[^的]{2})/;
/** “东湖观察会”金某: whose a person is. */
export const OF_QUOTED = /^[^“”]*“[^”]*”(?=[\u3400-\u9fff·]{2})/;

/** “基金会”的执行长: told by a post alone. */
export const POST_ALONE =
  /的(?:执行长|秘书长|董事长|理事长|会长|主席|主任|总裁|首席[\u3400-\u9fff]{2,3}官|负责人|发言人)$/;
const NAME = /^(?:[\u3400-\u9fff]{2,4}|[\u3400-\u9fff·]{3,24})$/;

/** 法律顾问戴维·马塔斯: the name behind what somebody is. */
export const withoutPost = (name: string): string =>
  ORGANISATION.test(name.replace(/\(.*$/, '')) ? name : name.replace(POST, '').replace(OF_QUOTED, '');

/** 加拿大联邦众议员庄文浩: somebody behind a post. */
export const isNamedByPost = (piece: string): boolean => {
  const name = withoutPost(piece);
  return name !== piece && NAME.test(name) && !ORGANISATION.test(name);
};

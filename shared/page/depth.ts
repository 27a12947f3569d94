/** Elements within one another beyond which no page is read: those of real pages go some fifty deep. */
export const DEEPEST = 250;

/** SVG, MathML and what holds HTML within them: the parser keeps them open until their own end tag, whatever ends around them. */
const FOREIGN = new Set('math svg mi mo mn ms mtext annotation-xml foreignobject desc title'.split(' '));

/** How deep a page goes, as its parser has it. */
export class Depth {
  private all = 0;
  private foreign = 0;

  opened(name: string): void {
    this.all++;
    if (FOREIGN.has(name)) this.foreign++;
  }

  closed(name: string, isImplied: boolean): void {
    this.all--;
    if (FOREIGN.has(name) && !isImplied) this.foreign = Math.max(0, this.foreign - 1);
  }

  isBeyond(deepest: number): boolean {
    return this.all > deepest || this.foreign > deepest;
  }
}

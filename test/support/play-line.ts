import type { Environment } from '../../cli/here/environment.ts';
import type { Pipeline } from '../../cli/here/pipeline.ts';

/** Plays what a stage has to its end, a turn of the line for each of its moments. */
export const playLine = async (line: Pipeline, stage: Environment, turned = () => {}): Promise<void> => {
  await line.tell();
  for (let left = 1; left > 0; ) {
    const tick = stage.next();
    await line.turn(tick.visit);
    turned();
    left = tick.left;
  }
  await stage.close();
};

// Makes and changes the keys of a deployed gate: npm run gate-keys -- --help
import { gateKeys } from './gate-keys/gate-keys.ts';
import { runTool } from './run-tool.ts';

await runTool('gate-keys', async (args) => {
  console.log(await gateKeys(args));
  return 0;
});

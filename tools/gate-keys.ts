// Makes and changes the keys of a deployed gate: npm run gate-keys -- --help
import { gateKeys } from './gate-keys/gate-keys.ts';
import { runTool } from './run-tool.ts';

await runTool('gate-keys', async () => {
  console.log(await gateKeys(process.argv.slice(2)));
  return 0;
});

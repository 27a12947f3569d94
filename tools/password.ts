// Sets the password of a deployed dashboard: npm run password -- --help
import { password } from './password/password.ts';
import { runTool } from './run-tool.ts';

await runTool('password', password);

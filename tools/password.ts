// Sets the password of a deployed dashboard: npm run password -- --help
import { isBadUse } from '../cli/usage.ts';
import { password } from './password/password.ts';

try {
  process.exitCode = await password(process.argv.slice(2));
} catch (error) {
  console.error(`password: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = isBadUse(error) ? 2 : 1;
}

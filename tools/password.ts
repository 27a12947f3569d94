// Sets the password of a deployed dashboard: npm run password -- --help
import { isBadUse } from '../cli/usage.ts';
import { password } from './password/password.ts';

// The SDK's notice of the Node versions to come is for developers.
process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] ??= 'true';

try {
  process.exitCode = await password(process.argv.slice(2));
} catch (error) {
  console.error(`password: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = isBadUse(error) ? 2 : 1;
}

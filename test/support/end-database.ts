import { afterAll } from 'vitest';
import { endDatabase } from './running-database.ts';

// Of each test file, also where several share what they import.
afterAll(endDatabase);

import { workedDays } from '../support/worked-days.ts';
import { baselineLedger } from './files.ts';

workedDays(baselineLedger());

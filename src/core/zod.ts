/**
 * @file Zod, told not to look whether it may make code: the page's policy forbids that, and each look would be reported.
 * A schema looks when it is made, so that all that make schemas take Zod from here.
 */
import { z } from 'zod';

z.config({ jitless: true });

export { z };

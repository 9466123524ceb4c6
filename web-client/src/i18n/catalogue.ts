/** All words there are, as a type. A kind of step adds its own in its folder, so that nothing shared names a kind. */
import type calls from './ja/calls.json';
import type check from './ja/check.json';
import type common from './ja/common.json';
import type facilitator from './ja/facilitator.json';
import type hall from './ja/hall.json';
import type formats from './ja/formats.json';
import type about from './ja/about.json';
import type hands from './ja/hands.json';
import type late from './ja/late.json';
import type phone from './ja/phone.json';
import type reasons from './ja/reasons.json';
import type record from './ja/record.json';
import type screen from './ja/screen.json';
import type staff from './ja/staff.json';

type Shared = typeof calls &
  typeof check &
  typeof common &
  typeof phone &
  typeof hall &
  typeof facilitator &
  typeof screen &
  typeof staff &
  typeof formats &
  typeof reasons &
  typeof late &
  typeof about &
  typeof hands &
  typeof record;

export interface Catalogue extends Shared {}

export type Key = keyof Catalogue & string;
export type Part =
  | 'check'
  | 'common'
  | 'phone'
  | 'hall'
  | 'facilitator'
  | 'screen'
  | 'staff'
  | 'formats'
  | 'record'
  | 'reasons'
  | 'late';

/** An entry is a sentence, or one sentence per plural category. */
export type Words = Record<string, string | Partial<Record<Intl.LDMLPluralRule, string>>>;

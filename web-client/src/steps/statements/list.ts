/** What there is to answer, in its order. */
import type { StepSource } from '../../live/source';
import { listed, type Listed } from '../things';
import type { Statement } from './records';

export type Sentence = Listed<Statement>;

export const sentences = (step: StepSource): Sentence[] => listed<Statement>(step, 'statement/');

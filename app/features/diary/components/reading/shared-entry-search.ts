import * as z from "zod";
import { entryFilterSchema, moodPeriodSchema } from "../../diary.schema";

const { mood, tag, from, to, cursor } = entryFilterSchema.shape;

/** Filters of the shared entries as an address gives them: a bad one is as none, so that an old link still opens. */
export const sharedEntrySearch = z.object({
  mood: mood.catch(undefined),
  tag: tag.catch(undefined),
  from: from.catch(undefined),
  to: to.catch(undefined),
  cursor: cursor.catch(undefined),
});

/** The period of the mood summary; 30 days when the address says nothing we know. */
export const periodSearch = z.object({ period: moodPeriodSchema.shape.period.catch("30d") });

import type { JobRule } from "~/features/kernel/jobs/job-rule";
import { hours } from "~/lib/duration";
import { everyJob } from "~/registry/jobs";

type JobWords = {
  label: string;
  /** Longest silence (ms) that is no sign of trouble. */
  silence: number;
};

const rules = new Map<string, JobRule>(everyJob.flatMap((jobs) => Object.entries<JobRule>(jobs)));

/** What a job is called and how long it may be silent; one that this version does not know is no name of the code, either. */
export function wordsOfJob(job: string): JobWords {
  const { label, every } = rules.get(job) ?? { label: "Outra rotina", every: 0 };
  return { label, silence: every < hours(1) ? hours(2) : every + hours(2) };
}

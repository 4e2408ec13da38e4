/** A job of the clock as everybody may know it (`<x>.jobs.ts`); what it does stands in workers/scheduled.ts. */
export type JobRule = {
  /** Time (ms) between two runs. */
  every: number;
  /** What people call it. */
  label: string;
  /** Waits for nothing and nobody. */
  vital?: true;
};
export type JobRules = Record<string, JobRule>;

import { expect, test } from "vitest";
import { wordsOfJob } from "../app/features/tenancy/components/platform/job-words";
import { jobs } from "./scheduled";

test.each(jobs.map(({ job, every }) => [job, every] as const))(
  "people know the job %s by words of its own",
  (job, every) => {
    expect(wordsOfJob(job).label).not.toBe(wordsOfJob("").label);
    expect(wordsOfJob(job).silence).toBeGreaterThan(every);
  },
);

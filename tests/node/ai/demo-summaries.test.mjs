import { expect, test } from "vitest";
import { judgeSummary } from "~/features/ai/guard/judge-summary";
import { asNumberedData } from "~/features/ai/guard/summary-prompt";
import { redactAll } from "~/features/ai/redaction/redact";
import { helena } from "~/features/diary/demo/story.data";
import { summaryOf } from "../../../scripts/providers/openai/summaries.mjs";
import "./lists.mjs";

test("each week of the demo diary is summed up in sentences that read like somebody's, and that may be shown", () => {
  const shared = helena.filter(({ isPrivate }) => !isPrivate);
  const weeks = new Map(shared.map(({ daysAgo }) => [Math.floor(daysAgo / 7), []]));
  for (const entry of shared) weeks.get(Math.floor(entry.daysAgo / 7))?.push(entry);
  for (const [week, entries] of weeks) {
    const { texts, places } = redactAll(
      entries.map(({ title, content }) => `${title}\n${content}`),
      ["Helena Prado"],
    );
    const answer = summaryOf(asNumberedData(texts));
    expect(
      judgeSummary(JSON.stringify(answer), { texts, places }),
      `week ${week}: ${JSON.stringify(answer)}`,
    ).toMatchObject({
      ok: true,
    });
    for (const { text } of answer.sentences) expect(text).not.toMatch(/teve lugar nesse dia|“/);
  }
});

import { Bars } from "~/ui/charts/bars";

/** How often something happened, in words and as a length. */
export type UseRow = { label: string; week: string; month: string; value: number | null };

type UsePageProps = { rows: UseRow[]; sentence: string; high: number };

/** What happened in the clinic in thirty days: sums that tell of nobody. */
export function UsePage({ rows, sentence, high }: UsePageProps) {
  return (
    <Bars
      sentence={sentence}
      caption="O que aconteceu em 30 dias, e destes em 7"
      bars={rows.map(({ label, week, month, value }) => ({
        key: label,
        label,
        value,
        words: value === null ? month : `${month} (${week} em 7 dias)`,
      }))}
      high={high}
    />
  );
}

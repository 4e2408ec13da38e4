import type { ReactNode } from "react";
import { useRefusal } from "~/features/identity/components/login/refusal";
import { FormError } from "~/ui/form/form-error";
import { PageHeader } from "~/ui/page-header";
import type { Reader } from "~/ui/time/format-time";
import type { ShownImport } from "../steps/read-import.server";
import { DryRun } from "./dry-run";
import { ImportProgress } from "./import-progress";
import { ImportResult } from "./import-result";
import { rowsWords } from "./import-words";
import { MappingForm } from "./mapping-form";

export type ImportPageProps = {
  brought: ShownImport;
  /** The columns are to be changed. */
  asksColumns: boolean;
  back: { to: string; label: string };
  refusedHref: string;
  reader: Reader;
  /** What is chosen beside the columns. */
  options?: ReactNode;
  /** Who the rows may be of, to be matched by hand. */
  people?: { id: string; name: string }[];
  /** What is said before it begins: what it will do to whom. */
  promise: ReactNode;
  /** What is said when a thing is undone. */
  undoWords: string;
};

/** One import, at whichever step it is: columns, dry run, under way, over. */
export function ImportPage({ asksColumns, options, back, ...rest }: ImportPageProps) {
  const { brought } = rest;
  const refusal = useRefusal();
  const isMapping = brought.state === "mapping" || (brought.state === "checked" && asksColumns);
  return (
    <>
      <PageHeader title={brought.name || "Arquivo sem nome"} lead={rowsWords(brought.counts.total)} back={back} />
      {refusal && !isMapping && <FormError message={refusal.message} />}
      {isMapping ? <MappingForm brought={brought}>{options}</MappingForm> : <Step {...rest} />}
    </>
  );
}

function Step({ brought, promise, ...rest }: Omit<ImportPageProps, "asksColumns" | "options" | "back">) {
  if (brought.state === "checked") return <DryRun brought={brought} promise={promise} {...rest} />;
  if (brought.state === "running" || brought.state === "undoing") return <ImportProgress brought={brought} />;
  return <ImportResult brought={brought} {...rest} />;
}

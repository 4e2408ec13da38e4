import { Link } from "@remix-run/react";
import { formatExact, type Reader } from "~/ui/time/format-time";
import { PrintButton } from "~/ui/print-button";
import { BrokenSignature } from "./broken-signature";
import type { ShownFile } from "./record-files";
import { RecordText, type ShownAddendum } from "./record-text";
import { noteOf } from "./record-words";
import type { SignatureShown } from "./signature-block";

type RecordPrintProps = {
  backHref: string;
  clinic: string;
  patient: string;
  author: string;
  happenedAt: number;
  session: { startAt: number; endAt: number; type: "online" | "presencial" } | null;
  html: string;
  signature: SignatureShown | null;
  addenda: ShownAddendum[];
  files: readonly ShownFile[];
  isIntact: boolean;
  reader: Reader;
};

/** A note on paper: clinic and psychologist above, the text, signature and addenda; a draft says that it is one. */
export function RecordPrint(props: RecordPrintProps) {
  const { clinic, patient, author, signature, reader } = props;
  // Paper outlives "hoje": the date with its year.
  const onPaper = { ...reader, now: 0 };
  return (
    <main id="conteudo" className="mx-auto max-w-3xl px-4 py-6 record-paper">
      <div className="mb-6 flex flex-wrap items-center gap-4 print:hidden">
        <Link to={props.backHref} className="link inline-flex min-h-11 items-center">
          Voltar à nota
        </Link>
        <PrintButton label="Imprimir" variant="primary" />
      </div>
      <header className="mb-6 border-b border-line-strong pb-3">
        <p className="font-semibold">{clinic}</p>
        <p className="text-sm">{[author, signature && `CRP ${signature.crp}`].filter(Boolean).join(" · ")}</p>
        <h1 className="mt-3 text-xl">{patient}</h1>
        <p className="text-sm">{noteOf(props.happenedAt, props.session, onPaper)}</p>
        {!signature && (
          <p className="mt-1 text-sm font-semibold">
            Rascunho, sem assinatura. Impresso em {formatExact(reader.now, reader)}.
          </p>
        )}
      </header>
      {!props.isIntact && <BrokenSignature files={props.files} />}
      <RecordText
        html={props.html}
        signature={signature}
        addenda={props.addenda}
        files={props.files}
        zone={reader.zone}
      />
    </main>
  );
}

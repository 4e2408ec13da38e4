import { formatExact, type Reader } from "~/ui/time/format-time";
import type { AgreementDetail } from "../agreement/agreement";

type AgreementSheetProps = { agreement: AgreementDetail; reader: Reader };

/** What stands above the text on paper, where the page's own heading is not: clinic, psychologist, and for whom it is. */
export function AgreementHead({ agreement, clinic }: { agreement: AgreementDetail; clinic: string | null }) {
  const { words, psychologistName, crp, patientName } = agreement;
  return (
    <header className="mb-6 hidden border-b border-line-strong pb-3 print:block">
      {clinic !== null && <p className="font-semibold wrap-anywhere">{clinic}</p>}
      <p className="text-sm wrap-anywhere">
        {psychologistName} · Psicologia{crp !== null && ` · CRP ${crp}`}
      </p>
      <p className="mt-4 text-xl font-semibold wrap-anywhere">{words.title}</p>
      <p className="wrap-anywhere">Para {patientName}</p>
    </header>
  );
}

/** The text itself: above each part what it says in one plain line. */
export function AgreementText({ words }: Pick<AgreementDetail, "words">) {
  return (
    <div className="max-w-reading space-y-6 print:max-w-none">
      {words.parts.map(({ title, summary, text }, n) => (
        <section key={n} aria-labelledby={`parte-${n}`} className="break-inside-avoid">
          <h2 id={`parte-${n}`} className="text-lg">
            {n + 1}. {title}
          </h2>
          <p className="mt-1 border-l-4 border-calm-line pl-3 font-medium">Em poucas palavras: {summary}</p>
          {text.split(/\n{2,}/).map((paragraph, i) => (
            <p key={i} className="mt-2 whitespace-pre-line wrap-anywhere">
              {paragraph}
            </p>
          ))}
        </section>
      ))}
    </div>
  );
}

/** The copy that both keep: the text, who accepted it, when, from where, and the digest that anybody can reckon again. */
export function AgreementProof({ agreement, reader }: AgreementSheetProps) {
  const { proof, status, answeredAt, sentAt, hash, textVersion, patientName, psychologistName, reply } = agreement;
  const exact = (at: number) => formatExact(at, reader);
  return (
    <section
      aria-labelledby="registro"
      className="mt-8 max-w-reading break-inside-avoid border-t border-line pt-4 text-sm print:max-w-none"
    >
      <h2 id="registro" className="text-base font-semibold">
        Registro
      </h2>
      <p>
        Enviado por {psychologistName} a {patientName} em {exact(sentAt)}, versão {textVersion} do texto.
      </p>
      {proof && answeredAt !== null && (
        <p>
          Aceito {status === "accepted" ? "" : "antes "}por {proof.name}
          {proof.relation !== null && ` (${proof.relation})`}
          {status === "accepted" || status === "replaced" ? ` em ${exact(answeredAt)}` : ""}, na conta de {patientName},
          do endereço de rede {proof.address}.
        </p>
      )}
      {status === "revoked" && answeredAt !== null && <p>Aceite retirado em {exact(answeredAt)}.</p>}
      {status === "declined" && answeredAt !== null && <p>Não aceito em {exact(answeredAt)}.</p>}
      {reply !== null && <p className="mt-1 font-own-words text-base italic wrap-anywhere">“{reply}”</p>}
      <p className="mt-2 wrap-anywhere text-ink-soft">Resumo do texto (SHA-256): {hash}</p>
    </section>
  );
}

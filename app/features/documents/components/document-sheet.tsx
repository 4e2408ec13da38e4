import { crpWords } from "~/features/identity/account/crp";
import type { DocumentKind } from "../document-kinds";
import type { DocumentWords, IssuedDocument } from "../issued/issued-document";
import { DocumentParts } from "./document-parts";
import { declared, longDay, statusWords, titleOf } from "./document-words";

type DocumentSheetProps = {
  kind: DocumentKind;
  words: DocumentWords;
  /** Null while it is only looked at. */
  issued: Pick<IssuedDocument, "number" | "issuedOn" | "validUntil" | "status"> | null;
  /** Code and address by which anybody proves it. */
  proof: { code: string; address: string } | null;
};

/** Kinds that are of a person's inner life: for whom and what they were made, and no further (Res. CFP 06/2019, art. 11 §3 and following). */
const closing =
  "Este documento tem caráter sigiloso e extrajudicial, não pode ser usado para fins diferentes dos indicados na identificação, e quem o recebe responde pelo sigilo depois da entrega.";

/** A document on paper: black on white in any theme. */
export function DocumentSheet({ kind, words, issued, proof }: DocumentSheetProps) {
  const title = titleOf(kind, words);
  const { authorName, crp, clinicName, others } = words;
  const authors = [`${authorName}, CRP ${crp}`, ...others.map((one) => `${one.name}, ${one.registration}`)];
  return (
    <article aria-label={title} className="report min-h-0 max-w-reading border border-line p-6">
      <header className="border-b border-line-strong pb-3">
        {clinicName !== null && <p className="font-semibold wrap-anywhere">{clinicName}</p>}
        <p className="text-sm wrap-anywhere">
          {authorName} · Psicologia · CRP {crp}
        </p>
        <h2 className="mt-4 text-xl">{title}</h2>
        <p>{issued ? `Nº ${issued.number}` : "Prévia: ainda não foi emitido e não vale."}</p>
        {issued && issued.status !== "issued" && <p className="font-semibold">{statusWords[issued.status]}.</p>}
      </header>
      <dl className="mt-4 space-y-1">
        <Fact term="Pessoa" value={words.patientName} />
        <Fact term="Solicitante" value={words.requester} />
        <Fact term="Finalidade" value={words.purpose} />
        <Fact term="Autoria" value={authors.join("; ")} />
      </dl>
      {kind === "declaracao" && <p className="mt-6 wrap-anywhere">{declared(words)}</p>}
      <DocumentParts words={words} />
      {words.daysAway !== null && (
        <p className="mt-6">
          Afastamento: {words.daysAway} {words.daysAway === 1 ? "dia" : "dias"}.
        </p>
      )}
      {issued?.validUntil && <p className="mt-6">Válido até {longDay(issued.validUntil)}.</p>}
      {kind !== "declaracao" && <p className="mt-6 text-sm">{closing}</p>}
      {issued && <Signatures words={words} day={issued.issuedOn} />}
      {proof && (
        <p className="mt-6 text-sm wrap-anywhere">
          Autenticidade: {proof.address}, código <span className="whole font-semibold">{proof.code}</span>
        </p>
      )}
    </article>
  );
}

/** Who answers for it: a line each to sign on. */
function Signatures({ words, day }: { words: DocumentWords; day: string }) {
  const line = "max-w-form break-inside-avoid border-t border-line-strong pt-2";
  return (
    <div className="mt-8">
      <p className="break-after-avoid">{words.place === null ? longDay(day) : `${words.place}, ${longDay(day)}`}</p>
      <div className={`mt-16 ${line}`}>
        <p className="font-semibold wrap-anywhere">{words.authorName}</p>
        <p>Psicologia · {crpWords({ number: words.crp, isVerified: words.isCrpVerified })}</p>
      </div>
      {words.others.map(({ name, calling, registration }, n) => (
        <div key={n} className={`mt-16 ${line}`}>
          <p className="font-semibold wrap-anywhere">{name}</p>
          <p className="wrap-anywhere">
            {calling} · {registration}
          </p>
        </div>
      ))}
    </div>
  );
}

function Fact({ term, value }: { term: string; value: string }) {
  return (
    <div>
      <dt className="inline">{term}: </dt>
      <dd className="inline font-medium wrap-anywhere">{value}</dd>
    </div>
  );
}

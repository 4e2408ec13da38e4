import { RecordFiles, type ShownFile } from "./record-files";
import { SignatureBlock, type SignatureShown } from "./signature-block";

export type ShownAddendum = SignatureShown & { number: number; html: string };

type RecordTextProps = {
  html: string;
  signature: SignatureShown | null;
  addenda: ShownAddendum[];
  files: readonly ShownFile[];
  zone: string;
  /** For who the note is about: how a signature is checked stands under a fold. */
  forPatient?: boolean;
};

/** A note as it stands, with its signature, and under it what was added later. */
export function RecordText({ html, signature, addenda, files, zone, forPatient }: RecordTextProps) {
  return (
    <>
      <article className="rounded-lg border border-line bg-raised p-4 sm:p-5 record-paper">
        <div className="document" dangerouslySetInnerHTML={{ __html: html }} />
        <RecordFiles files={files} isSigned={signature !== null} />
        {signature && <SignatureBlock signature={signature} zone={zone} forPatient={forPatient} />}
      </article>
      {addenda.map(({ number, html: added, ...signed }) => (
        <article key={number} id={`adendo-${number}`} className="mt-6 border-l-4 border-act pl-4">
          <h2 className="mb-2 text-lg dense:text-base">Adendo {number}</h2>
          <div className="document" dangerouslySetInnerHTML={{ __html: added }} />
          <SignatureBlock signature={signed} zone={zone} forPatient={forPatient} />
        </article>
      ))}
    </>
  );
}

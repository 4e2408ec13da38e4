import { partWords } from "../document-kinds";
import type { DocumentWords, OtherProfessional } from "../issued/issued-document";

/** Parts that each professional of a joint report answers for apart. */
const ownParts = ["procedure", "analysis"] as const;

function isOwn(kind: string): kind is (typeof ownParts)[number] {
  return ownParts.some((one) => one === kind);
}

/** The parts in words; in a joint report what each calling did and found stands under its own name. */
export function DocumentParts({ words }: { words: DocumentWords }) {
  const { parts, others, authorName, crp } = words;
  return parts.map(({ kind, text }) => (
    <section key={kind} className="mt-6">
      <h3 className="font-semibold">{partWords[kind]}</h3>
      {others.length > 0 && isOwn(kind) ? (
        <>
          <h4 className="mt-2 font-medium wrap-anywhere">
            Psicologia: {authorName}, CRP {crp}
          </h4>
          <Text text={text} />
          {others.map((other, n) => (
            <OwnPart key={n} other={other} text={other[kind]} />
          ))}
        </>
      ) : (
        <Text text={text} />
      )}
    </section>
  ));
}

function OwnPart({ other: { calling, name, registration }, text }: { other: OtherProfessional; text: string | null }) {
  if (text === null) return null;
  return (
    <>
      <h4 className="mt-4 font-medium wrap-anywhere">
        {calling}: {name}, {registration}
      </h4>
      <Text text={text} />
    </>
  );
}

function Text({ text }: { text: string }) {
  return <p className="mt-1 whitespace-pre-line wrap-anywhere">{text}</p>;
}

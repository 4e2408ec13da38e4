import { Notice } from "~/ui/feedback/notice";

type BrokenSignatureProps = {
  files: readonly { name: string; isIntact: boolean }[];
  /** Whether it is said to the patient, who has nothing to prove with it. */
  toPatient?: boolean;
};

const toAuthor = "Não use esta nota como prova e avise o suporte: o que houve precisa ser apurado.";
const toReader = "Leia com cuidado e avise quem acompanha você: o que houve precisa ser apurado.";

/** Said above a note of which the text, a file, or what was added to it, is not what was signed. */
export function BrokenSignature({ files, toPatient = false }: BrokenSignatureProps) {
  const names = files.filter(({ isIntact }) => !isIntact).map(({ name }) => `“${name}”`);
  return (
    <Notice tone="attention" title="A assinatura não confere" className="mb-5">
      {names.length === 0
        ? "O que está guardado não é o que foi assinado. "
        : `Não é o que foi assinado: ${names.join(", ")}. `}
      {toPatient ? toReader : toAuthor}
    </Notice>
  );
}

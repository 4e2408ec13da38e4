import { Notice } from "~/ui/feedback/notice";

/** Said above a note whose text, or what was added to it, is not what was signed. */
export function BrokenSignature() {
  return (
    <Notice tone="attention" title="A assinatura não confere" className="mb-5">
      O que está guardado não é o que foi assinado. Não use esta nota como prova e avise o suporte: o que houve precisa
      ser apurado.
    </Notice>
  );
}

/** Why a message did not go, in the thread; the page's other errors have their words elsewhere. */
const words: Record<string, string> = {
  "chat.read_only": "Esta conversa foi encerrada: dá para ler, não para escrever.",
  "chat.too_fast": "Muitas mensagens em pouco tempo. Espere um instante.",
  "chat.too_long": "A mensagem passa de 5.000 caracteres. Divida em duas.",
  "chat.file_not_found": "Um dos arquivos não está mais aqui. Anexe de novo.",
  "chat.message_not_found": "A mensagem que você respondia não está mais aqui.",
  "chat.edit_too_late": "Só dá para editar até 15 minutos depois do envio.",
  "request.unavailable": "Sem conexão agora. Tente de novo em instantes.",
};

/** The sentence of a refusal. @param ofChange whether it was a change of a message that was refused */
export function refusalWords(code = "", ofChange = false): string {
  if (ofChange && code === "chat.message_not_found") return "A mensagem já não está mais aqui.";
  const otherwise = ofChange
    ? "Não foi possível mudar a mensagem agora. Tente de novo em instantes."
    : "Não foi possível enviar. O texto está guardado aqui.";
  return words[code] ?? otherwise;
}

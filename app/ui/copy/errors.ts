import type { AppErrorCode } from "~/lib/error-codes";
import { waitWords } from "./wait";

/** What people read when something is refused: what happened and what to do, never a cause from inside. */
export const errorWords = {
  "request.malformed": "Não conseguimos ler este pedido. Confira o formato e envie de novo.",
  "request.invalid": "Alguns campos precisam de atenção.",
  "request.too_large": "O que você enviou é grande demais.",
  "request.unsupported_media": "Envie o pedido como JSON (Content-Type: application/json).",
  "request.foreign_origin": "Este pedido veio de outro site e não foi aceito. Abra a CÁRIS e tente de novo.",
  "request.rate_limited": "Muitos pedidos em pouco tempo. Espere um instante e tente de novo.",
  "request.not_found": "Não encontramos esta página.",
  "request.method_not_allowed": "Este endereço não aceita este tipo de pedido.",
  "request.upgrade_required": "Este endereço abre um socket. Peça a conexão com Upgrade: websocket.",
  "request.internal": "Algo falhou do nosso lado. O que já estava salvo continua salvo. Tente de novo em instantes.",
  "request.unavailable": "Estamos fora do ar por um momento. Tente de novo em instantes.",
  "kernel.conflict": "Isto foi alterado em outro lugar enquanto você editava. Recarregue para ver a versão atual.",
  "kernel.unreadable": "Não foi possível abrir este conteúdo protegido.",
  "kernel.idempotency_reused": "Esta chave de envio já foi usada com outro conteúdo.",
  "auth.required": "Entre na sua conta para continuar.",
  "auth.ended": "Este acesso foi encerrado. Entre na sua conta para continuar.",
  "auth.forbidden": "Esta área é de outro perfil.",
  "auth.invalid_credentials": "E-mail ou senha não conferem.",
  "auth.totp_required": "Digite o código do seu aplicativo autenticador.",
  "auth.totp_invalid": "Este código não confere ou já foi usado. Espere o próximo e tente de novo.",
  "auth.totp_setup_required": "Para continuar como administração, ative a verificação em duas etapas.",
  "auth.totp_already_on": "A verificação em duas etapas já está ativa.",
  "auth.totp_off": "A verificação em duas etapas não está ativa.",
  "auth.too_many_attempts": "Muitas tentativas. Espere um pouco e tente de novo.",
  "auth.email_taken": "Já existe uma conta com este e-mail. Entre, ou redefina a senha se não lembra dela.",
  "auth.crp_taken": "Este CRP já está cadastrado em outra conta.",
  "auth.token_invalid": "Este link não vale mais. Peça um novo.",
  "auth.password_wrong": "A senha atual não confere.",
  "auth.password_weak": "Escolha uma senha mais forte.",
  "identity.confirm_password": "Faz um tempo que você entrou. Falta confirmar que é você.",
  "auth.account_disabled": "Esta conta está desativada. Fale com a sua clínica.",
  "auth.session_not_found": "Este acesso não existe mais.",
  "tenancy.invite_invalid": "Este convite não vale mais. Peça um novo a quem convidou você.",
  "tenancy.invite_for_other_person": "Este convite é para outro e-mail. Entre com a conta certa.",
  "tenancy.already_member": "Esta pessoa já faz parte da clínica.",
  "tenancy.member_not_found": "Não encontramos esta pessoa.",
  "tenancy.patient_not_found": "Não encontramos este paciente.",
  "tenancy.link_exists": "Este vínculo já existe.",
  "tenancy.link_not_found": "Não encontramos este vínculo.",
  "tenancy.last_admin": "A clínica precisa de pelo menos uma pessoa na administração.",
  "tenancy.clinic_not_found": "Não encontramos esta clínica.",
  "diary.not_found": "Não encontramos esta anotação.",
  "diary.changed_elsewhere":
    "Esta anotação foi alterada em outro aparelho. Seu texto está aqui embaixo: confira e salve de novo.",
  "notices.not_found": "Não encontramos este aviso.",
  "notices.no_address":
    "Por aqui ainda não chegamos até você. Confirme o e-mail ou o celular, ou permita avisos neste aparelho.",
  "notices.link_invalid": "Este link não vale. Você pode escolher seus avisos na sua conta.",
  "notices.delivery_not_found": "Não encontramos este envio.",
  "notices.unsigned": "Este recibo não traz a assinatura do provedor.",
  "notices.code_invalid": "O código não confere ou já venceu. Peça outro.",
  "diary.undo_expired": "O prazo para desfazer terminou.",
  "files.not_found": "Não encontramos este arquivo.",
  "files.too_large": "O arquivo passa de 10 MB. Escolha um menor.",
  "files.wrong_type": "Aqui cabem fotos (JPEG, PNG, WebP, GIF), áudios e PDF. Este arquivo é de outro tipo.",
  "files.offset": "O envio parou em outro ponto. Continue de onde ficou.",
  "files.upload_not_found": "Este envio não existe mais. Escolha o arquivo de novo.",
  "files.too_many": "Há envios demais em andamento. Termine ou cancele algum.",
  "chat.room_not_found": "Não encontramos esta conversa.",
  "chat.member_not_found": "Não encontramos esta pessoa entre as que podem conversar com você.",
  "chat.message_not_found": "Não encontramos esta mensagem.",
  "chat.file_not_found": "Um dos arquivos não está mais aqui. Anexe de novo.",
  "chat.read_only": "Esta conversa está encerrada: dá para ler, não para escrever.",
  "chat.too_fast": "Muitas mensagens em pouco tempo. Seu texto está guardado: espere um instante e envie de novo.",
  "chat.too_long": "A mensagem passa de 5.000 caracteres. Seu texto está guardado: divida em duas.",
  "chat.edit_too_late": "Só dá para editar até 15 minutos depois do envio.",
  "chat.not_author": "Só quem escreveu pode mudar esta mensagem.",
  "chat.client_id_reused": "Esta mensagem já foi enviada com outro texto.",
  "safety_plan.not_found": "Ainda não há um plano de segurança aqui.",
  "safety_plan.version_not_found": "Não encontramos esta versão do plano.",
  "safety_plan.changed_elsewhere":
    "Enquanto você editava, o plano foi salvo em outro lugar. Nada do que você escreveu se perdeu: escolha como fica.",
  "sos.not_found": "Não encontramos este pedido de ajuda.",
  "sos.closed": "Este pedido de ajuda já foi encerrado.",
  "sos.contact_not_found": "Não encontramos este contato.",
  "sos.too_many_contacts": "Cabem cinco contatos. Remova um para incluir outro.",
  "sos.not_raised":
    "O seu pedido não chegou até nós agora. Ligue 188 (CVV, apoio) ou 192 (SAMU, emergência). Você pode tentar de novo.",
} as const satisfies Record<AppErrorCode, string>;

/** What was too much, for the codes whose wait is known when they are thrown. */
const tooMuch: Partial<Record<AppErrorCode, string>> = {
  "request.rate_limited": "Muitos pedidos em pouco tempo.",
  "auth.too_many_attempts": "Muitas tentativas.",
};

/** The words of one refusal: with the time to wait, where there is one to tell. @param retryAfter seconds */
export function errorSentence(code: AppErrorCode, retryAfter?: number): string {
  const what = tooMuch[code];
  return what && retryAfter ? `${what} Tente de novo em ${waitWords(retryAfter)}.` : errorWords[code];
}

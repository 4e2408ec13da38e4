/** What is promised, in plain words, and what stands behind it in technical ones. Each sentence is true of the code. */
export type Protection = { id: string; title: string; plain: readonly string[]; technical: readonly string[] };

/** Stands where it is told what a model is asked for. */
const usesHere = "{usos}";

const protections: readonly Protection[] = [
  {
    id: "cifrado",
    title: "O que você escreve é guardado cifrado",
    plain: [
      "Diário, comentários, conversas, notas da sessão, plano de segurança, respostas de escalas, tarefas, pedidos de ajuda: cada texto é cifrado antes de ser gravado, com uma chave que é só daquela pessoa ou daquela conversa.",
      "Quem roubasse uma cópia do banco de dados veria letras sem sentido. Quem trocasse um texto de lugar, de uma pessoa para outra, teria um texto que não abre.",
    ],
    technical: [
      "AES-256-GCM campo a campo. A chave de dados de cada paciente é embrulhada por uma chave mestra que fica fora do banco, com número e rotação.",
      "Cada cifra leva junto clínica, pessoa, tabela, linha e coluna (dados associados): fora do lugar, a verificação falha.",
      "Conversas têm chave própria da sala; anotações restritas da psicóloga, uma chave derivada à parte, que a do prontuário não abre.",
    ],
  },
  {
    id: "nao-cifrado",
    title: "O que não é cifrado assim, dito com a mesma clareza",
    plain: [
      "Para listas, avisos e contas o sistema precisa ler algumas coisas: nome, e-mail, com quem e quando são as sessões, o rosto do humor (de 1 a 5), os horários e o ciclo. Ficam sem a segunda camada, atrás das mesmas portas.",
      "E não é cifra de ponta a ponta: o servidor abre o texto no momento de mostrar a quem pode ler. Só o vídeo da sessão online vai direto de um navegador ao outro.",
    ],
    technical: [
      "Etiquetas do diário são achadas por um índice cego (HMAC-SHA-256 sob uma chave da própria paciente). Quem lesse o banco veria que duas anotações têm a mesma etiqueta, e não qual.",
      "Vídeo e áudio: WebRTC entre os navegadores, sem gravação e sem servidor de mídia. Onde a rede não deixa, um retransmissor passa pacotes que ele não abre.",
    ],
  },
  {
    id: "quem-le",
    title: "Quem pode abrir",
    plain: [
      "Você. A psicóloga ou o psicólogo com vínculo aberto com você, o que você compartilha. Ninguém mais. “Só para mim” é só para você: para os outros, a anotação não existe nem como número.",
      "Quando o vínculo acaba, acaba na hora: o próximo clique já não abre. A administração da clínica não tem página que mostre conteúdo clínico. A equipe da CÁRIS também não.",
      "Se você pede ajuda, quem é chamado lê o que você escreveu no pedido e o seu plano de segurança, enquanto o pedido está aberto. Fica registrado.",
    ],
    technical: [
      "Toda consulta a dados de clínica começa pela clínica e pela pessoa; papel e vínculo são duas verificações. O que não existe e o que não é seu dão a mesma resposta (404).",
      "Uma suíte automática bate em cada endereço do produto como onze pessoas diferentes, de outra clínica, de outro papel, com a entrada encerrada, e falha se uma porta nova não disser quem pode.",
    ],
  },
  {
    id: "entrada",
    title: "Entrar, e sair de verdade",
    plain: [
      "A senha é guardada de uma forma que não volta ao original. Há entrada em duas etapas. Encerrar um aparelho vale no pedido seguinte, também para janelas que já estavam abertas.",
      "Ao sair, o que o aparelho guardava é apagado dele.",
    ],
    technical: [
      "scrypt (N = 2¹⁴, r = 8, p = 5); TOTP (RFC 6238) com códigos de recuperação; senhas comuns recusadas; dez erros por conta em dez minutos.",
      "O cookie leva um segredo de 256 bits; o banco guarda só o resumo dele. Nenhum JWT vale mais que a entrada a que pertence.",
      "Rascunhos e o que espera por rede: AES-GCM com uma chave que o navegador não deixa exportar. Protege contra cópia do disco, não contra quem usa o seu aparelho aberto.",
    ],
  },
  {
    id: "arquivos",
    title: "Fotos, voz e documentos",
    plain: [
      "Uma foto perde o lugar e o aparelho em que foi tirada antes de ser guardada. Documento com programa dentro é recusado. Tudo é cifrado.",
    ],
    technical: [
      "O tipo vem do conteúdo, não do nome. EXIF sai; PDF com JavaScript, anexos ou cifra não entra. Partes de 512 KB, cada uma selada em seu lugar (AES-256-GCM), em R2.",
    ],
  },
  {
    id: "fora",
    title: "O que sai daqui",
    plain: [
      "Avisos por e-mail, SMS, WhatsApp e na tela bloqueada dizem “você tem uma atualização”: nenhuma palavra clínica, nenhum nome do outro lado. WhatsApp só com a sua autorização.",
      "Nenhum anúncio, nenhum rastreador, nada carregado de outro site.",
      "Nada do que é seu vai para uma inteligência artificial sem a sua autorização, nem sem que alguém peça: {usos} Uma anotação só sua nunca vai.",
    ],
    technical: [
      "Operadores: Cloudflare (hospedagem, banco, arquivos), Resend (e-mail), Twilio (SMS e WhatsApp), os serviços de push dos navegadores, para clínicas que pagam Stripe e, para quem autoriza, a empresa do modelo de linguagem.",
      "Content-Security-Policy sem origem de fora, com um número novo a cada página; nenhum texto clínico em registros, endereços ou métricas.",
    ],
  },
  {
    id: "fim",
    title: "Guardar e apagar",
    plain: [
      "O que você apaga do diário pode voltar por 24 horas; depois é destruído. O prontuário a lei manda guardar por 20 anos; o resto vai quando você pede, em Sua conta.",
      "Psicólogas e clínicas levam o que é seu na hora, em planilhas abertas, em “Trazer e levar”. A cópia de uma pessoa em tratamento vem por aquele endereço.",
      "Apagar, aqui, é também destruir a chave: o que sobrasse em uma cópia de segurança não abriria mais.",
    ],
    technical: [
      "Lei 13.787/2018, art. 6º; Resolução CFP 01/2009. Destruição da chave de dados (crypto-shredding) quando o último prazo termina; cópias de segurança do banco, 30 dias.",
    ],
  },
  {
    id: "registro",
    title: "Quem fez o quê fica escrito",
    plain: [
      "Mudanças deixam uma linha: quem, quando, o quê, nunca o conteúdo. Nota assinada não muda; se alguém mexesse nela por fora, a página diria.",
    ],
    technical: [
      "A linha de auditoria é gravada na mesma transação da mudança. Assinatura de nota: SHA-256 sobre a forma canônica (RFC 8785), conferida a cada abertura; gatilhos do banco recusam alteração do que foi assinado.",
    ],
  },
];

/** The promises as they are read. @param uses what a model is asked for, by whom, and what becomes of names (`ui/copy/model-uses`) */
export function protectionsOf(uses: string): readonly Protection[] {
  return protections.map((one) => ({ ...one, plain: one.plain.map((text) => text.replace(usesHere, uses)) }));
}

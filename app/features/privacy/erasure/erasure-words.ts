import { record } from "~/features/kernel/personal-data";

/** What stays, until when and by which law, as it is told to its person. */
export type KeptWords = { what: string; until: string; law: string };

const theRecord = "20 anos depois do último registro";

/** By the law that a feature names for it. A test finds every law that is named. */
export const keptByLaw: Record<string, KeptWords & { ofTeam?: string }> = {
  [record.law]: {
    what: "Seu prontuário: quem atendeu você e quando, conversas, plano de segurança, pedidos de ajuda, documentos",
    ofTeam: "Os prontuários de quem você atendeu",
    until: theRecord,
    law: "Lei 13.787/2018, art. 6º; Resolução CFP 01/2009, art. 4º; LGPD, art. 16, I",
  },
  "Lei 13.787/2018 art. 6, Resolução CFP 01/2009 art. 2 (a record names its person and its professional)": {
    what: "Seu nome no prontuário, sem e-mail, telefone nem senha",
    until: theRecord,
    law: "Lei 13.787/2018, art. 6º; Resolução CFP 01/2009, art. 2º",
  },
  "Resolução CFP 01/2009 art. 2 (a record names its professional), Lei 13.787/2018 art. 6": {
    what: "Seu CRP nos prontuários que você escreveu",
    until: theRecord,
    law: "Resolução CFP 01/2009, art. 2º; Lei 13.787/2018, art. 6º",
  },
  [`CTN arts. 173, 174 and 195 (five years); with the record: ${record.law}`]: {
    what: "Cobranças e recibos das sessões",
    until: "com o prontuário, e nunca menos de 5 anos",
    law: "Código Tributário Nacional, arts. 173, 174 e 195; Lei 13.787/2018, art. 6º",
  },
  "LGPD art. 48, Resolução CD/ANPD 15/2024 art. 10 (register of incidents)": {
    what: "Que um incidente de segurança alcançou seus dados, se houve",
    until: "5 anos depois de encerrado",
    law: "LGPD, art. 48; Resolução CD/ANPD 15/2024, art. 10",
  },
  "LGPD art. 8 §2 and art. 16 I (proof of consent)": {
    what: "A prova do que você aceitou e autorizou",
    until: "5 anos depois do fim da conta e, onde há prontuário, do fim dele",
    law: "LGPD, art. 8º, § 2º, e art. 16, I",
  },
  "LGPD art. 37 and art. 16 I; Marco Civil da Internet art. 15 (access logs, six months at least)": {
    what: "O registro de quem acessou o quê e de onde, sem o conteúdo",
    until:
      "ao menos 5 anos, e 20 para acessos a prontuários; por ora nenhuma linha sai, porque são uma corrente selada",
    law: "LGPD, arts. 37 e 16, I; Marco Civil da Internet, art. 15",
  },
  "LGPD art. 37 and art. 16 I: proof of who was let in, and why": {
    what: "A quem uma exceção deixou ver seus dados, e por quê",
    until: "5 anos",
    law: "LGPD, arts. 37 e 16, I",
  },
  "LGPD art. 16 I and IV (pseudonymous: ids only), art. 7 IX": {
    what: "Números internos do que aconteceu, sem nome e sem texto",
    until: "5 anos",
    law: "LGPD, art. 16, I e IV, e art. 7º, IX",
  },
  "LGPD art. 7 V and art. 16 IV (ids only, proof of sending)": {
    what: "Números dos e-mails que enviamos, sem endereço e sem texto",
    until: "90 dias",
    law: "LGPD, art. 7º, V, e art. 16, IV",
  },
  "LGPD art. 46 and art. 7 IX": {
    what: "Horários de tentativas de entrada, sem o seu e-mail",
    until: "2 horas",
    law: "LGPD, art. 46 e art. 7º, IX",
  },
  "LGPD art. 11 II e (who was called, by their ids and names)": {
    what: "De um pedido de ajuda recente, se houve: quem foi chamado",
    until: "30 dias depois de encerrado",
    law: "LGPD, art. 11, II, e",
  },
  "LGPD art. 18 §2 (the receiver's own objection), art. 7 IX": {
    what: "Se um contato seu pediu para não receber mensagens, esse pedido, que é dele",
    until: "até ele mudar de ideia",
    law: "LGPD, art. 18, § 2º, e art. 7º, IX",
  },
  "LGPD art. 16 I and art. 37 (proof that a request was answered: ids and codes)": {
    what: "Que você fez pedidos sobre os seus dados e quando foram respondidos, sem o texto",
    until: "5 anos",
    law: "LGPD, arts. 16, I, e 37",
  },
  "LGPD art. 16 I and art. 37 (proof that it was erased: ids and numbers)": {
    what: "A prova de que apagamos: datas e números, sem nome",
    until: "5 anos",
    law: "LGPD, arts. 16, I, e 37",
  },
};

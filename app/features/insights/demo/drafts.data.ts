/** What a careful model would say of the demo patient's newest entries, by their titles: a sentence each, and a theme where there is one. */
export const summed: Record<string, { text: string; theme?: string }> = {
  "Praia de um dia": { text: "Conta de um dia de praia e da Nina que dormiu no seu colo na volta." },
  "Um pouco de aperto": {
    text: "Diz que o aperto apareceu no domingo à noite, menor, e que fez a respiração.",
    theme: "respiração",
  },
  "Sete horas": { text: "Anota sete horas de sono seguidas, com alegria.", theme: "sono" },
  "Espaçar as sessões?": { text: "Ficou orgulhosa e com um friozinho diante da ideia de sessões quinzenais." },
  "Coral da firma": { text: "Foi ao coral da firma, onde é segunda voz." },
  "Discussão boba": {
    text: "Conta que brigou com a mãe por causa do almoço e mandou mensagem dizendo que ligaria com calma.",
    theme: "mãe",
  },
  Liguei: { text: "Ligou para a mãe, e combinaram que cada uma leva um prato." },
  "Quarta, lago, sorvete": { text: "Fala das quatro voltas no lago com a Paula, com sorvete no fim." },
  "Cansaço bom": { text: "Descreve cansaço no corpo, não na cabeça, e o celular deixado na sala sem perceber." },
};

/** Of the psychologist's keywords for the newest session: “sono regular, quinzenal, orgulho e friozinho, mãe, combinado do prato”. */
export const offered = [
  "Relata sono regular e conta com orgulho da conversa sobre sessões quinzenais, da qual também fala com um friozinho.",
  "Retoma a discussão com a mãe e o combinado que fizeram: cada uma leva um prato.",
];

/** The declaração in plain words, as its author let the patient have it. */
export const plainDeclaration =
  "Este papel diz que você esteve em atendimento nesse dia, das 14h às 14h50.\n\nServe para apresentar no trabalho. Não diz o motivo do atendimento nem nada do que foi conversado.";

/** The report in plain words, as a model offers it. */
export const plainReport = [
  "A escola pediu orientação sobre o seu retorno às aulas, depois de um período de ausências. Você concordou com isso.",
  "Houve doze sessões individuais e uma conversa com a coordenação da escola. O sono e a rotina ficaram mais regulares nos últimos dois meses; provas em sequência e apresentações sem aviso ainda pesam.",
  "O relatório recomenda prazos combinados com antecedência, no máximo duas avaliações por semana e um lugar tranquilo para pausas. Sugere rever tudo isso ao fim do semestre.",
];

/** What was heard in the voice note of a couple's evening. */
export const heard =
  "A gente conseguiu os dez minutos hoje. No começo ninguém sabia o que dizer, depois ele me contou do trabalho e eu ouvi até o fim, sem pegar no celular.";

// What days are about, and how somebody who has read of one says it in a sentence: for answers of the simulated model that read like one's.
// Each sentence and each subject has a word of five letters or more of its own text: what takes up nothing of it is no answer to it.

/** @type {readonly [about: RegExp, sentence: string, subject: RegExp][]} */
const topics = [
  [/\baniversário/iu, "Conta de um aniversário que mexeu com ela.", /aniversário/iu],
  [/\bcoral\b|segunda voz/iu, "Conta que foi cantar com outras pessoas e que a voz achou lugar.", /\bcoral\b/iu],
  [/\bbrigu?ei|\bbriga\b/iu, "Fala de uma briga e de como cuidou dela depois.", /mensagem/iu],
  [/\bvoltas?\b[^.]*(?:lago|sorvete)|\blago\b/iu, "Conta das voltas que deu, sem pressa.", /voltas/iu],
  [/\bprojeto/iu, "Fala do projeto e do que sentiu com ele.", /projeto/iu],
  [/\breunião/iu, "Conta da reunião e do que passou pela cabeça antes dela.", /reunião/iu],
  [/\brelatório/iu, "Conta do que houve com o relatório e de quem ficou por perto.", /relatório/iu],
  [/\bcelular/iu, "Fala do combinado de deixar o celular longe à noite.", /celular/iu],
  [/\bsessão|\bsessões/iu, "Conta o que ficou da sessão e o que quer levar adiante.", /sessão/iu],
  [/\brespiração/iu, "Conta que usou a respiração quando o dia apertou.", /respiração/iu],
  [/\bmensage/iu, "Fala das mensagens que demora a abrir e das que respondeu.", /mensage\p{L}+/iu],
  [/\bdormi/iu, "Conta como dormiu.", /noites?(?!\p{L})/iu],
  [/\bacord/iu, "Conta como acordou.", /noites?(?!\p{L})/iu],
  [/\balmo[cç]/iu, "Conta de um almoço e da pausa que coube nele.", /almoço/iu],
  [/\bdomingo/iu, "Conta como passou o domingo.", /domingo/iu],
  [/\btrabalh/iu, "Fala do trabalho e de como chegou ao fim do dia.", /trabalho/iu],
  [/\bpasseio|\bparque/iu, "Conta de um passeio e do que viu no parque.", /passeio/iu],
  [/\bfilha|\bfilho|\bescola/iu, "Conta da escola e de quem vive em casa.", /escola/iu],
];

/** Words of five letters or more, by how they begin. */
const stems = (/** @type {string} */ text) =>
  new Set(
    (
      text
        .toLowerCase()
        .normalize("NFD")
        .replace(/\p{M}/gu, "")
        .match(/\p{L}{5,}/gu) ?? []
    ).map((word) => word.slice(0, 5)),
  );

/** How a day is told in a sentence, and its subject where it has a name; null where it is about nothing that is known here. */
export function topicOf(/** @type {string} */ text) {
  const theirs = stems(text);
  for (const [about, sentence, subject] of topics) {
    if (!about.test(text) || ![...stems(sentence)].some((stem) => theirs.has(stem))) continue;
    return { sentence, subject: subject.exec(text)?.[0].toLowerCase() ?? null };
  }
  return null;
}

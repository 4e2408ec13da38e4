import { sos } from "~/ui/copy/sos";
import type { ExerciseCode } from "../../exercise/exercise";
import type { Course, Step } from "../../exercise/timeline";

/** What an exercise says of itself, and how it goes. Words of ours; nothing of it is recorded or translated from anywhere. */
export type ExerciseText = {
  /** One sentence: what it is good for. */
  about: string;
  /** How to settle before it. */
  before: string;
  /** What to mind: nobody has to go through with it. */
  care: string;
  course: Course;
};

const step = (seconds: number, words: string): Step => ({ words, seconds });

const dizzy = "Se ficar desconfortável ou der tontura, volte a respirar como antes. Dá para parar quando quiser.";
const seated = "Sente ou deite com apoio. Solte os ombros.";

/** Tense for 6 s, let go for 14 s. */
const muscle = (tense: string, release: string): Step[] => [step(6, tense), step(14, release)];

/** Every exercise in words: what the page shows without scripts, and what is said at a pace with them. */
export const texts: Record<ExerciseCode, ExerciseText> = {
  breathing: {
    about: "O mesmo tempo para inspirar e soltar. Serve para quase todo momento.",
    before: seated,
    care: dizzy,
    course: { kind: "breath", lengths: [3, 1, 5], breath: { in: 4, hold: 0, out: 4, rest: 0 } },
  },
  breathing_478: {
    about: "Soltar o ar devagar, por mais tempo do que ele entra. Muita gente usa para dormir.",
    before: seated,
    care: `São poucas voltas de propósito. ${dizzy}`,
    course: { kind: "breath", lengths: [1, 2], breath: { in: 4, hold: 7, out: 8, rest: 0 } },
  },
  box: {
    about: "Quatro lados iguais: ajuda a juntar a atenção quando ela se espalha.",
    before: seated,
    care: dizzy,
    course: { kind: "breath", lengths: [3, 1, 5], breath: { in: 4, hold: 4, out: 4, rest: 4 } },
  },
  grounding: {
    about: "Voltar para onde você está quando a cabeça vai longe.",
    before: "Fique de olhos abertos. Olhe em volta sem pressa.",
    care: "Se um sentido incomodar, passe para o próximo.",
    course: {
      kind: "steps",
      lengths: [3, 5],
      steps: [
        step(15, "Apoie os pés no chão e olhe em volta."),
        ...sos.ground.map(({ count, what }) => step(10 + count * 5, `Encontre ${count} ${what}.`)),
        step(15, "Diga para você onde está e que dia é hoje."),
      ],
    },
  },
  body_scan: {
    about: "Passear pelo corpo com a atenção, sem mudar nada.",
    before: "Deite ou sente com apoio. Olhos fechados ou num ponto só, como preferir.",
    care: "Se uma parte do corpo for difícil, pule ou abra os olhos. Nada aqui é obrigatório.",
    course: {
      kind: "steps",
      lengths: [5, 10],
      steps: [
        step(20, "Sinta onde o corpo encosta: na cama, na cadeira, no chão."),
        step(20, "Note o ar entrando e saindo, sem mudar o ritmo."),
        step(20, "Leve a atenção aos pés. Quentes, frios, nada: tudo serve."),
        step(20, "Suba para as pernas e os joelhos."),
        step(20, "Note as coxas e o quadril, e o peso deles."),
        step(20, "Sinta a barriga subir e descer."),
        step(20, "Note o peito e o coração."),
        step(20, "Passe pelas costas, de baixo para cima."),
        step(20, "Vá até as mãos: dedos, palmas."),
        step(20, "Suba pelos braços até os ombros."),
        step(20, "Note o pescoço e a garganta."),
        step(20, "Passe pelo rosto: boca, olhos, testa."),
        step(25, "Agora o corpo inteiro, respirando."),
        step(15, "Mexa os dedos, abra os olhos e volte no seu tempo."),
      ],
    },
  },
  safe_place: {
    about: "Imaginar um lugar onde você se sente em paz, e poder voltar a ele.",
    before: "Escolha um lugar real ou inventado. Se nenhum vier, serve um canto do seu quarto.",
    care: "Se vier alguma lembrança ruim, abra os olhos e troque de lugar, ou de exercício.",
    course: {
      kind: "steps",
      lengths: [5, 8],
      steps: [
        step(25, "Respire algumas vezes e deixe o lugar aparecer."),
        step(30, "Olhe em volta dele. Que cores e formas há?"),
        step(30, "Como é a luz? Que hora do dia parece ser?"),
        step(30, "Escute. O que se ouve ali, perto e longe?"),
        step(30, "Sinta o ar na pele, e onde os pés pisam."),
        step(30, "Há algum cheiro? Ele combina com este lugar?"),
        step(30, "Ache um canto para você ficar. Aqui ninguém pede nada."),
        step(35, "Fique um pouco."),
        step(30, "Escolha uma palavra para este lugar. Com ela você volta."),
        step(30, "Despeça-se por hoje. Mexa as mãos, abra os olhos e olhe em volta."),
      ],
    },
  },
  relaxation: {
    about: "Apertar e soltar cada grupo de músculos, para o corpo notar a diferença.",
    before: "Deite ou sente com apoio. Aperte só até onde for confortável.",
    care: "Pule onde houver dor ou lesão. Se der câimbra, solte e alongue.",
    course: {
      kind: "steps",
      lengths: [4, 6],
      steps: [
        step(20, "Respire devagar duas vezes."),
        ...muscle("Feche as mãos com força.", "Solte as mãos. Note a diferença."),
        ...muscle("Dobre os braços e aperte.", "Solte os braços ao lado do corpo."),
        ...muscle("Levante os ombros até as orelhas.", "Deixe os ombros caírem."),
        ...muscle("Franza a testa e feche bem os olhos.", "Solte o rosto, e a boca também."),
        ...muscle("Encha o peito e segure o ar.", "Solte o ar devagar."),
        ...muscle("Aperte a barriga.", "Solte a barriga."),
        ...muscle("Estique as pernas e aperte as coxas.", "Solte as pernas. Sinta o peso."),
        ...muscle("Puxe a ponta dos pés para você.", "Solte os pés."),
        step(40, "Sinta o corpo inteiro pesado e apoiado."),
        step(20, "Mexa os dedos e volte no seu tempo."),
      ],
    },
  },
  mindfulness: {
    about: "Ficar com a respiração, e voltar a ela cada vez que a cabeça passear.",
    before: "Sente de um jeito que dê para ficar. Olhos fechados ou baixos.",
    care: "Pensar não é errar: notar e voltar é o exercício. Se ficar pesado, abra os olhos e olhe em volta.",
    course: {
      kind: "silence",
      lengths: [5, 3, 10, 15, 20],
      opening: [
        step(20, "Sinta o corpo apoiado onde você está."),
        step(20, "Ache onde a respiração aparece mais: nariz, peito ou barriga."),
        step(20, "Fique aí, com uma respiração de cada vez."),
      ],
      reminders: [
        step(60, "Se a cabeça foi passear, note para onde, e volte ao ar."),
        step(60, "Uma respiração entra. Uma respiração sai."),
        step(60, "Sons podem vir e ir. Deixe-os passar."),
        step(60, "Veja se o rosto ou os ombros querem soltar um pouco."),
        step(60, "O que você sente agora pode estar aqui. Respire com isso."),
        step(60, "Voltar é o exercício, quantas vezes for."),
      ],
      closing: step(30, "Ouça o que há em volta. Mexa as mãos, abra os olhos e volte."),
    },
  },
};

import type { Instrument, InstrumentCode } from "./instrument";

// The one place of the instruments' words.
//
// PHQ-9, GAD-7 and their two-item forms: developed by Drs. Robert L. Spitzer, Janet B.W. Williams, Kurt Kroenke and colleagues with an
// educational grant from Pfizer Inc.; "no permission required to reproduce, translate, display or distribute". The wording is the Brazilian
// Portuguese one of phqscreeners.com. Its unscored tenth question of the PHQ-9 (how difficult these problems made life) is left out.
// WHO-5: World Health Organization, 1998; since 2024 under CC BY-NC-SA 3.0 IGO. The wording is a translation of ours, which awaits review
// against the published one (De Souza & Hidalgo 2012, Eur Arch Psychiatry Clin Neurosci 262:239–244).

const twoWeeks = ["Nenhuma vez", "Vários dias", "Mais da metade dos dias", "Quase todos os dias"];
const pfizer = "© Pfizer; reprodução livre. Texto brasileiro de phqscreeners.com.";
const phqStem =
  "Durante as últimas 2 semanas, com que frequência você foi incomodado/a por qualquer um dos problemas abaixo?";
const gadStem = "Durante as últimas 2 semanas, com que frequência você foi incomodado/a pelos problemas abaixo?";

const phqItems = [
  "Pouco interesse ou pouco prazer em fazer as coisas",
  "Se sentir “para baixo”, deprimido/a ou sem perspectiva",
  "Dificuldade para pegar no sono ou permanecer dormindo, ou dormir mais do que de costume",
  "Se sentir cansado/a ou com pouca energia",
  "Falta de apetite ou comendo demais",
  "Se sentir mal consigo mesmo/a — ou achar que você é um fracasso ou que decepcionou sua família ou você mesmo/a",
  "Dificuldade para se concentrar nas coisas, como ler o jornal ou ver televisão",
  "Lentidão para se movimentar ou falar, a ponto das outras pessoas perceberem? Ou o oposto – estar tão agitado/a ou irrequieto/a que você fica andando de um lado para o outro muito mais do que de costume",
  "Pensar em se ferir de alguma maneira ou que seria melhor estar morto/a",
];

const gadItems = [
  "Sentir-se nervoso/a, ansioso/a ou muito tenso/a",
  "Não ser capaz de impedir ou de controlar as preocupações",
  "Preocupar-se muito com diversas coisas",
  "Dificuldade para relaxar",
  "Ficar tão agitado/a que se torna difícil permanecer sentado/a",
  "Ficar facilmente aborrecido/a ou irritado/a",
  "Sentir medo como se algo horrível fosse acontecer",
];

/** Of both two-item forms: three points and more call for a closer look. */
const screen = [
  { code: "negative", from: 0, to: 2, label: "Abaixo do corte" },
  { code: "positive", from: 3, to: 6, label: "No corte ou acima" },
];

/** The five instruments, by code. */
export const instruments: Record<InstrumentCode, Instrument> = {
  "phq-9": {
    code: "phq-9",
    name: "PHQ-9",
    about: "Sintomas de depressão",
    asks: "como você tem se sentido, dormido e tido energia",
    stem: phqStem,
    items: phqItems,
    options: twoWeeks,
    bands: [
      { code: "minimal", from: 0, to: 4, label: "Mínimo" },
      { code: "mild", from: 5, to: 9, label: "Leve" },
      { code: "moderate", from: 10, to: 14, label: "Moderado" },
      { code: "moderately-severe", from: 15, to: 19, label: "Moderadamente grave" },
      { code: "severe", from: 20, to: 27, label: "Grave" },
    ],
    mostMissing: 2,
    factor: 1,
    better: "lower",
    safetyItem: 8,
    wording: "published",
    source: `${pfizer} Faixas: Kroenke, Spitzer & Williams 2001.`,
  },
  "gad-7": {
    code: "gad-7",
    name: "GAD-7",
    about: "Sintomas de ansiedade",
    asks: "preocupações, tensão e medo",
    stem: gadStem,
    items: gadItems,
    options: twoWeeks,
    bands: [
      { code: "minimal", from: 0, to: 4, label: "Mínimo" },
      { code: "mild", from: 5, to: 9, label: "Leve" },
      { code: "moderate", from: 10, to: 14, label: "Moderado" },
      { code: "severe", from: 15, to: 21, label: "Grave" },
    ],
    mostMissing: 2,
    factor: 1,
    better: "lower",
    safetyItem: null,
    wording: "published",
    source: `${pfizer} Faixas: Spitzer, Kroenke, Williams & Löwe 2006.`,
  },
  "phq-2": {
    code: "phq-2",
    name: "PHQ-2",
    about: "Triagem de depressão",
    asks: "interesse e ânimo",
    stem: phqStem,
    items: phqItems.slice(0, 2),
    options: twoWeeks,
    bands: screen,
    mostMissing: 0,
    factor: 1,
    better: "lower",
    safetyItem: null,
    wording: "published",
    source: `${pfizer} Corte: Kroenke, Spitzer & Williams 2003.`,
  },
  "gad-2": {
    code: "gad-2",
    name: "GAD-2",
    about: "Triagem de ansiedade",
    asks: "tensão e preocupações",
    stem: gadStem,
    items: gadItems.slice(0, 2),
    options: twoWeeks,
    bands: screen,
    mostMissing: 0,
    factor: 1,
    better: "lower",
    safetyItem: null,
    wording: "published",
    source: `${pfizer} Corte: Kroenke e col. 2007.`,
  },
  "who-5": {
    code: "who-5",
    name: "WHO-5",
    about: "Bem-estar",
    asks: "o que tem feito bem a você",
    stem: "Nas últimas 2 semanas, quanto tempo você se sentiu assim?",
    items: [
      "Eu me senti alegre e de bom humor",
      "Eu me senti calmo/a e tranquilo/a",
      "Eu me senti ativo/a e com disposição",
      "Eu acordei me sentindo bem e descansado/a",
      "Meu dia a dia teve coisas que me interessam",
    ],
    options: [
      "Em nenhum momento",
      "Algumas vezes",
      "Menos da metade do tempo",
      "Mais da metade do tempo",
      "A maior parte do tempo",
      "O tempo todo",
    ],
    bands: [
      { code: "poor", from: 0, to: 28, label: "Muito baixo" },
      { code: "low", from: 29, to: 50, label: "Baixo" },
      { code: "good", from: 51, to: 100, label: "Acima do corte" },
    ],
    mostMissing: 0,
    factor: 4,
    better: "higher",
    safetyItem: null,
    wording: "ours",
    source: "© OMS, CC BY-NC-SA 3.0 IGO. Cortes: Topp e col. 2015.",
  },
};

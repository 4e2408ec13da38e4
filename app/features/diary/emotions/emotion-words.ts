import { namedEmotions, type Emotions, type Family, type Intensity } from "./emotion";

/** How a family is called, and each of its three intensities. */
export const emotionWords: Record<Family, { name: string; of: Record<Intensity, string> }> = {
  joy: { name: "Alegria", of: { 1: "serenidade", 2: "alegria", 3: "êxtase" } },
  trust: { name: "Confiança", of: { 1: "aceitação", 2: "confiança", 3: "admiração" } },
  fear: { name: "Medo", of: { 1: "apreensão", 2: "medo", 3: "terror" } },
  surprise: { name: "Surpresa", of: { 1: "distração", 2: "surpresa", 3: "espanto" } },
  sadness: { name: "Tristeza", of: { 1: "melancolia", 2: "tristeza", 3: "pesar" } },
  disgust: { name: "Aversão", of: { 1: "tédio", 2: "aversão", 3: "repulsa" } },
  anger: { name: "Raiva", of: { 1: "irritação", 2: "raiva", 3: "fúria" } },
  anticipation: { name: "Expectativa", of: { 1: "interesse", 2: "expectativa", 3: "alerta" } },
};

/** The words of some emotions, in the order of the wheel. */
export function wordsOfEmotions(emotions: Emotions): string[] {
  return namedEmotions(emotions).map(({ family, intensity }) => emotionWords[family].of[intensity]);
}

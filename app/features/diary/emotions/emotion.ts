/** The eight families of Plutchik's wheel (1980), in its order: those opposite each other are four apart. */
export const families = ["joy", "trust", "fear", "surprise", "sadness", "disgust", "anger", "anticipation"] as const;

export type Family = (typeof families)[number];

/** 1 faint … 3 strong. */
export type Intensity = 1 | 2 | 3;

/** The emotions somebody named, each family at one intensity; none is an empty object. */
export type Emotions = Partial<Record<Family, Intensity>>;

/** What the field of a family is called in a form. */
export function emotionField(family: Family): `emotion-${Family}` {
  return `emotion-${family}`;
}

/** The named emotions in the order of the wheel. */
export function namedEmotions(emotions: Emotions): { family: Family; intensity: Intensity }[] {
  return families.flatMap((family) => {
    const intensity = emotions[family];
    return intensity === undefined ? [] : [{ family, intensity }];
  });
}

/** Emotions as the fields of a form say them: what is no intensity is not named. */
export function emotionsIn(fieldOf: (name: string) => string): Emotions {
  return Object.fromEntries(
    families.flatMap((family) => {
      const said = Number(fieldOf(emotionField(family)));
      return said === 1 || said === 2 || said === 3 ? [[family, said]] : [];
    }),
  );
}

/** The fields of a form that say these emotions. */
export function emotionFields(emotions: Emotions): Record<string, string> {
  return Object.fromEntries(
    namedEmotions(emotions).map(({ family, intensity }) => [emotionField(family), String(intensity)]),
  );
}

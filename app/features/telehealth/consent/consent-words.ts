/** Yes to meeting online, or the wish to be seen in person (Lei 14.510/2022 art. 26-A). */
export const consentAnswers = ["online", "in_person"] as const;
export type ConsentAnswer = (typeof consentAnswers)[number];

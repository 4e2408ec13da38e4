import { expect, test } from "vitest";
import { certificateOf } from "../../app/features/privacy/erasure/certificate.ts";
import { insightsData } from "../../app/features/insights/personal-data.server.ts";
import { questionsOf } from "../../app/features/site/copy/landing.ts";
import { protectionsOf } from "../../app/features/site/copy/security.ts";
import { modelUses, namesSaid, usesInShort, usesSaid } from "../../app/ui/copy/model-uses.ts";
import { privacyParts } from "../../app/ui/copy/privacy.ts";
import { subProcessors } from "../../app/ui/copy/sub-processors.ts";
import { termsParts } from "../../app/ui/copy/terms.ts";

const nothing = { lines: [], kept: [] };
const texts = {
  privacy: privacyParts({ name: "Rosa", email: "rosa@caris.test" }),
  terms: termsParts,
  security: protectionsOf(`${usesSaid}. ${namesSaid}`),
  landing: questionsOf(`${usesInShort}. ${namesSaid}`),
  certificate: certificateOf({ id: "era_1", askedAt: 0, dueAt: 0, doneAt: 0 }, nothing, [], []).processors,
  register: insightsData.operation,
};

test("every text that tells what a model is asked for tells each of its uses", () => {
  for (const [text, said] of Object.entries(texts))
    for (const { name } of Object.values(modelUses)) expect(JSON.stringify(said), text).toContain(name);
});

test("the page of companies tells what goes to the model, and the policy, the terms and security too", () => {
  const company = subProcessors.find(({ name }) => name === "OpenAI");
  for (const said of [company, texts.privacy, texts.terms, texts.security])
    for (const { goes } of Object.values(modelUses))
      expect(JSON.stringify(said).toLowerCase()).toContain(goes.toLowerCase());
});

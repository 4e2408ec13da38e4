import { chatData } from "~/features/chat/personal-data.server";
import { diaryData } from "~/features/diary/personal-data.server";
import { filesData } from "~/features/files/personal-data.server";
import { identityData } from "~/features/identity/personal-data.server";
import type { PersonalData } from "~/features/kernel/personal-data";
import { kernelData } from "~/features/kernel/personal-data.server";
import { movingData } from "~/features/moving/personal-data.server";
import { notificationsData } from "~/features/notifications/personal-data.server";
import { safetyPlanData } from "~/features/safety-plan/personal-data.server";
import { sosData } from "~/features/sos/personal-data.server";
import { tenancyData } from "~/features/tenancy/personal-data.server";

/**
 * What every feature holds of people, in the order of the features. Exported from left to right; erased from right to left, so that
 * what others hang on goes last. By hand, for queues and jobs have no `import.meta.glob`: a test finds who is missing.
 */
export const everyPersonalData: readonly PersonalData[] = [
  kernelData,
  identityData,
  tenancyData,
  filesData,
  notificationsData,
  diaryData,
  chatData,
  safetyPlanData,
  sosData,
  movingData,
];

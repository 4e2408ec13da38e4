import type { Traffic } from "~/features/kernel/said/traffic";
import { traffic as kernel } from "~/features/kernel/kernel.traffic";
import { traffic as files } from "~/features/files/files.traffic";
import { traffic as notifications } from "~/features/notifications/notices.traffic";
import { traffic as diary } from "~/features/diary/diary.traffic";
import { traffic as tasks } from "~/features/tasks/tasks.traffic";
import { traffic as records } from "~/features/records/records.traffic";
import { traffic as sos } from "~/features/sos/sos.traffic";
import { traffic as imports } from "~/features/imports/imports.traffic";
import { traffic as home } from "~/features/home/home.traffic";

/** What each feature says in its `*.traffic.ts`, from left to right. Written by `npm run registry`: see ADR 0033. */
export const everyTraffic: readonly Traffic[] = [
  kernel,
  files,
  notifications,
  diary,
  tasks,
  records,
  sos,
  imports,
  home,
];

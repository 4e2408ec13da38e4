import { expect, test } from "vitest";
import { alikeTogether } from "../../scripts/worker-bundle/in-order.mjs";

test("what is alike stands side by side in the Worker, what others are made from before it", () => {
  const scattered = [
    "workers/index.ts",
    "app/routes/api/api.me.ts",
    "app/features/a/components/page.tsx",
    "app/features/a/write-a.server.ts",
    "app/routes/patient/a.tsx",
    "app/features/b/b.table.ts",
    "app/registry/notices.ts",
    "app/features/a/a.repo.server.ts",
    "app/features/b/write-b.server.ts",
    "app/features/a/a.table.ts",
    "app/lib/time.ts",
    "app/features/b/components/page.tsx",
    "app/features/b/b.repo.server.ts",
  ];
  expect(alikeTogether(scattered)).toEqual([
    "app/lib/time.ts",
    "app/features/a/components/page.tsx",
    "app/features/b/components/page.tsx",
    "app/features/a/a.table.ts",
    "app/features/b/b.table.ts",
    "app/features/a/a.repo.server.ts",
    "app/features/b/b.repo.server.ts",
    "app/features/a/write-a.server.ts",
    "app/features/b/write-b.server.ts",
    "app/registry/notices.ts",
    "app/routes/api/api.me.ts",
    "app/routes/patient/a.tsx",
    "workers/index.ts",
  ]);
});

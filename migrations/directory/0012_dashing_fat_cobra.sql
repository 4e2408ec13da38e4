CREATE TABLE `plan_version` (
	`code` text NOT NULL,
	`version` integer NOT NULL,
	`patients` integer,
	`psychologists` integer,
	`storage_mb` integer,
	`features` text NOT NULL,
	`month_cents` integer NOT NULL,
	`year_cents` integer NOT NULL,
	`published_at` integer NOT NULL,
	PRIMARY KEY(`code`, `version`)
);
--> statement-breakpoint
CREATE TABLE `clinic_plan` (
	`clinic_id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`plan_version` integer NOT NULL,
	`basis` text NOT NULL,
	`ends_at` integer,
	`changed_at` integer NOT NULL,
	`version` integer NOT NULL,
	`patients_held` integer DEFAULT 0 NOT NULL,
	`psychologists_held` integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE INDEX `clinic_plan_version` ON `clinic_plan` (`code`,`plan_version`);--> statement-breakpoint
CREATE INDEX `clinic_plan_ends` ON `clinic_plan` (`ends_at`);--> statement-breakpoint
CREATE INDEX `invitation_seat` ON `invitation` (`clinic_id`,`role`,`email`,`expires_at`) WHERE accepted_at is null and revoked_at is null;--> statement-breakpoint
CREATE INDEX `membership_seat` ON `membership` (`clinic_id`,`role`,`account_id`) WHERE disabled_at is null;--> statement-breakpoint
-- The plans as they are offered first; `house` is our own clinic's. Limits that are null are none.
INSERT INTO plan_version (code, version, patients, psychologists, storage_mb, features, month_cents, year_cents, published_at) VALUES
('free', 1, 3, 1, 500, '[]', 0, 0, 0),
('essencial', 1, 25, 1, 5000, '[]', 7900, 79000, 0),
('profissional', 1, 100, 3, 20000, '["priority-support"]', 12900, 129000, 0),
('clinica', 1, 1000, 30, 200000, '["priority-support","guided-start"]', 29900, 299000, 0),
('house', 1, NULL, NULL, NULL, '[]', 0, 0, 0);
--> statement-breakpoint
-- Clinics that were here before plans came: 30 days of the largest, counted from now.
INSERT INTO clinic_plan (clinic_id, code, plan_version, basis, ends_at, changed_at, version)
SELECT id, CASE kind WHEN 'platform' THEN 'house' ELSE 'clinica' END, 1, CASE kind WHEN 'platform' THEN 'granted' ELSE 'trial' END,
  CASE kind WHEN 'platform' THEN NULL ELSE (unixepoch() + 2592000) * 1000 END, unixepoch() * 1000, 1
FROM clinic;

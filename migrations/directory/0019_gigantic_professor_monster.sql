CREATE TABLE `bulk_act` (
	`id` text PRIMARY KEY NOT NULL,
	`clinic_id` text NOT NULL,
	`member_id` text NOT NULL,
	`kind` text NOT NULL,
	`people` integer NOT NULL,
	`changed` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `bulk_act_age` ON `bulk_act` (`created_at`);
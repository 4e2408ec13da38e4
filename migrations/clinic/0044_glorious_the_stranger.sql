CREATE TABLE `clinic_week` (
	`clinic_id` text NOT NULL,
	`monday` text NOT NULL,
	`held` integer NOT NULL,
	`missed` integer NOT NULL,
	`cancelled` integer NOT NULL,
	`unsaid` integer NOT NULL,
	`ahead` integer NOT NULL,
	`counted_at` integer NOT NULL,
	PRIMARY KEY(`clinic_id`, `monday`)
);
--> statement-breakpoint
CREATE TABLE `crp_check` (
	`clinic_id` text NOT NULL,
	`id` text NOT NULL,
	`member_id` text NOT NULL,
	`crp` text NOT NULL,
	`result` text NOT NULL,
	`source` text NOT NULL,
	`checked_by` text NOT NULL,
	`checked_at` integer NOT NULL,
	`due_at` integer NOT NULL,
	PRIMARY KEY(`clinic_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `crp_check_member` ON `crp_check` (`clinic_id`,`member_id`,`checked_at`,`id`);--> statement-breakpoint
CREATE TABLE `people_count` (
	`clinic_id` text NOT NULL,
	`role` text NOT NULL,
	`active` integer NOT NULL,
	`people` integer NOT NULL,
	`counted_at` integer NOT NULL,
	PRIMARY KEY(`clinic_id`, `role`, `active`)
);
--> statement-breakpoint
CREATE TABLE `saved_view` (
	`clinic_id` text NOT NULL,
	`id` text NOT NULL,
	`member_id` text NOT NULL,
	`place` text NOT NULL,
	`name` text NOT NULL,
	`search` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`clinic_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `saved_view_member` ON `saved_view` (`clinic_id`,`member_id`,`place`,`created_at`,`id`);--> statement-breakpoint
ALTER TABLE `member` ADD `listed` integer DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE `member` ADD `roles` text;--> statement-breakpoint
ALTER TABLE `member` ADD `totp_on` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `member` ADD `crp` text;--> statement-breakpoint
ALTER TABLE `member` ADD `crp_due_at` integer;--> statement-breakpoint
ALTER TABLE `member` ADD `crp_reminded_at` integer;--> statement-breakpoint
ALTER TABLE `member` ADD `last_seen_at` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `member_listed` ON `member` (`clinic_id`,`sort_name`,`id`) WHERE listed = 1;--> statement-breakpoint
CREATE INDEX `member_seen` ON `member` (`clinic_id`,`last_seen_at`,`id`) WHERE listed = 1;--> statement-breakpoint
CREATE INDEX `member_role_seen` ON `member` (`clinic_id`,`role`,`last_seen_at`,`id`);--> statement-breakpoint
CREATE INDEX `member_off` ON `member` (`clinic_id`,`sort_name`,`id`) WHERE disabled_at is not null;--> statement-breakpoint
CREATE INDEX `member_no_second_step` ON `member` (`clinic_id`,`sort_name`,`id`) WHERE role <> 'patient' and totp_on = 0 and disabled_at is null;--> statement-breakpoint
CREATE INDEX `member_crp` ON `member` (`clinic_id`,`crp_due_at`,`id`) WHERE crp_due_at is not null;--> statement-breakpoint
UPDATE `member` SET
  `roles` = (SELECT group_concat(same.role) FROM `member` AS same WHERE same.clinic_id = member.clinic_id AND same.sort_name = member.sort_name AND same.account_id = member.account_id AND same.disabled_at IS NULL),
  `listed` = NOT EXISTS (SELECT 1 FROM `member` AS same WHERE same.clinic_id = member.clinic_id AND same.sort_name = member.sort_name AND same.account_id = member.account_id AND ((same.disabled_at IS NULL AND member.disabled_at IS NOT NULL) OR ((same.disabled_at IS NULL) = (member.disabled_at IS NULL) AND same.id < member.id)));

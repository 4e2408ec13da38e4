CREATE TABLE `domain_event` (
	`id` text PRIMARY KEY NOT NULL,
	`clinic_id` text,
	`type` text NOT NULL,
	`aggregate_id` text NOT NULL,
	`version` integer NOT NULL,
	`data` text NOT NULL,
	`actor_id` text,
	`request_id` text NOT NULL,
	`occurred_at` integer NOT NULL,
	`sent_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `domain_event_version` ON `domain_event` (`aggregate_id`,`version`);--> statement-breakpoint
CREATE INDEX `domain_event_unsent` ON `domain_event` (`occurred_at`,`id`) WHERE sent_at is null;--> statement-breakpoint
CREATE TABLE `event_receipt` (
	`event_id` text NOT NULL,
	`subscriber` text NOT NULL,
	`handled_at` integer NOT NULL,
	PRIMARY KEY(`event_id`, `subscriber`)
);
--> statement-breakpoint
CREATE TABLE `idempotency_key` (
	`owner_id` text NOT NULL,
	`key` text NOT NULL,
	`fingerprint` text NOT NULL,
	`result_id` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`owner_id`, `key`)
);
--> statement-breakpoint
CREATE INDEX `idempotency_key_age` ON `idempotency_key` (`created_at`);--> statement-breakpoint
CREATE TABLE `audit_entry` (
	`id` text PRIMARY KEY NOT NULL,
	`clinic_id` text,
	`actor_id` text,
	`actor_role` text NOT NULL,
	`action` text NOT NULL,
	`entity` text NOT NULL,
	`entity_id` text NOT NULL,
	`fields` text NOT NULL,
	`reason` text,
	`ip` text NOT NULL,
	`user_agent` text NOT NULL,
	`request_id` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `audit_entry_clinic` ON `audit_entry` (`clinic_id`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `audit_entry_entity` ON `audit_entry` (`entity_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `clinic` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`shard` text NOT NULL,
	`suspended_at` integer,
	`version` integer NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `shard` (
	`name` text PRIMARY KEY NOT NULL,
	`members` integer DEFAULT 0 NOT NULL,
	`clinics` integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE `membership` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`clinic_id` text NOT NULL,
	`role` text NOT NULL,
	`disabled_at` integer,
	`version` integer NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `membership_person` ON `membership` (`account_id`,`clinic_id`,`role`);--> statement-breakpoint
CREATE INDEX `membership_clinic` ON `membership` (`clinic_id`,`role`,`created_at`,`id`);--> statement-breakpoint
CREATE TABLE `invitation` (
	`id` text PRIMARY KEY NOT NULL,
	`clinic_id` text NOT NULL,
	`role` text NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`invited_by` text NOT NULL,
	`psychologist_id` text,
	`token_hash` text NOT NULL,
	`version` integer NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`accepted_at` integer,
	`accepted_by` text,
	`revoked_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invitation_token` ON `invitation` (`token_hash`);--> statement-breakpoint
CREATE INDEX `invitation_inviter` ON `invitation` (`clinic_id`,`invited_by`,`created_at`,`id`);--> statement-breakpoint
CREATE TABLE `account_token` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`purpose` text NOT NULL,
	`token_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `account_token_hash` ON `account_token` (`token_hash`);--> statement-breakpoint
CREATE INDEX `account_token_account` ON `account_token` (`account_id`,`purpose`);--> statement-breakpoint
CREATE TABLE `account` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`zone` text NOT NULL,
	`password_hash` text NOT NULL,
	`password_changed_at` integer NOT NULL,
	`email_verified_at` integer,
	`disabled_at` integer,
	`platform_admin` integer DEFAULT false NOT NULL,
	`demo` integer DEFAULT false NOT NULL,
	`totp_kid` text,
	`totp_sealed` text,
	`totp_enabled_at` integer,
	`totp_last_step` integer,
	`version` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `account_email` ON `account` (`email`);--> statement-breakpoint
CREATE TABLE `legal_acceptance` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`document` text NOT NULL,
	`version` text NOT NULL,
	`ip` text NOT NULL,
	`accepted_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `legal_acceptance_account` ON `legal_acceptance` (`account_id`,`document`);--> statement-breakpoint
CREATE TABLE `login_session` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`membership_id` text,
	`kind` text NOT NULL,
	`token_hash` text,
	`ip` text NOT NULL,
	`user_agent` text NOT NULL,
	`created_at` integer NOT NULL,
	`last_seen_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`ended_at` integer,
	`ended_reason` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `login_session_token` ON `login_session` (`token_hash`);--> statement-breakpoint
CREATE INDEX `login_session_account` ON `login_session` (`account_id`,`last_seen_at`,`id`);--> statement-breakpoint
CREATE TABLE `professional` (
	`account_id` text PRIMARY KEY NOT NULL,
	`crp` text NOT NULL,
	`verified_at` integer,
	`verified_by` text,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `professional_crp` ON `professional` (`crp`);--> statement-breakpoint
CREATE TABLE `recovery_code` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`code_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	`used_at` integer
);
--> statement-breakpoint
CREATE INDEX `recovery_code_account` ON `recovery_code` (`account_id`,`code_hash`);--> statement-breakpoint
CREATE TABLE `refresh_token` (
	`id` text PRIMARY KEY NOT NULL,
	`session_id` text NOT NULL,
	`token_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `refresh_token_hash` ON `refresh_token` (`token_hash`);--> statement-breakpoint
CREATE INDEX `refresh_token_session` ON `refresh_token` (`session_id`);--> statement-breakpoint
CREATE TABLE `socket_ticket` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`session_id` text NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer
);
--> statement-breakpoint
CREATE TABLE `mail` (
	`id` text PRIMARY KEY NOT NULL,
	`template` text NOT NULL,
	`subject_id` text NOT NULL,
	`event_id` text NOT NULL,
	`state` text NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`provider_id` text,
	`created_at` integer NOT NULL,
	`next_try_at` integer NOT NULL,
	`sent_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `mail_event` ON `mail` (`event_id`,`template`);--> statement-breakpoint
CREATE INDEX `mail_due` ON `mail` (`state`,`next_try_at`,`id`);
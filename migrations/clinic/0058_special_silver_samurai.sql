ALTER TABLE `person_export` ADD `turns` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
-- What was made under the old names of chunks cannot be gone on with nor fetched: it goes, and is asked for again.
UPDATE `person_export` SET `state` = 'failed', `purge_at` = 0;

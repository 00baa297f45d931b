do $$ begin
  for attempt in 1..5 loop
    begin
      if not exists (select from pg_catalog.pg_roles where rolname = 'yaodian_app') then
        create role yaodian_app nologin nosuperuser nocreatedb nocreaterole noinherit nobypassrls;
        execute format('grant yaodian_app to %I', session_user);
      elsif not pg_catalog.pg_has_role(session_user, 'yaodian_app', 'member') then
        execute format('grant yaodian_app to %I', session_user);
      end if;
      exit;
    -- The last is "tuple concurrently updated".
    exception when duplicate_object or unique_violation or internal_error then
      if attempt = 5 then raise; end if;
    end;
  end loop;
end $$;
do $$ begin
  for attempt in 1..5 loop
    begin
      if not exists (select from pg_catalog.pg_roles where rolname = 'yaodian_system') then
        create role yaodian_system nologin nosuperuser nocreatedb nocreaterole noinherit nobypassrls;
        execute format('grant yaodian_system to %I', session_user);
      elsif not pg_catalog.pg_has_role(session_user, 'yaodian_system', 'member') then
        execute format('grant yaodian_system to %I', session_user);
      end if;
      exit;
    -- The last is "tuple concurrently updated".
    exception when duplicate_object or unique_violation or internal_error then
      if attempt = 5 then raise; end if;
    end;
  end loop;
end $$;
grant usage on schema yaodian to yaodian_app, yaodian_system;
create or replace function yaodian_city() returns text language sql stable parallel safe as
  $$ select nullif(current_setting('yaodian.city', true), '') $$;
create or replace function yaodian_person() returns text language sql stable parallel safe as
  $$ select nullif(current_setting('yaodian.person', true), '') $$;
create or replace function yaodian_reaches(path text) returns boolean language sql stable parallel safe as
  $$ select (path >= nullif(current_setting('yaodian.from1', true), '') collate "C" and path < nullif(current_setting('yaodian.to1', true), '') collate "C")
    or (path >= nullif(current_setting('yaodian.from2', true), '') collate "C" and path < nullif(current_setting('yaodian.to2', true), '') collate "C")
    or (path >= nullif(current_setting('yaodian.from3', true), '') collate "C" and path < nullif(current_setting('yaodian.to3', true), '') collate "C")
    or (path >= nullif(current_setting('yaodian.from4', true), '') collate "C" and path < nullif(current_setting('yaodian.to4', true), '') collate "C")
    or path = any (string_to_array(nullif(current_setting('yaodian.units', true), ''), ',')) $$;
create or replace function yaodian_reaches_all(path text) returns boolean language sql stable parallel safe as
  $$ select (path >= nullif(current_setting('yaodian.from1', true), '') collate "C" and path || chr(1114111) <= nullif(current_setting('yaodian.to1', true), '') collate "C")
    or (path >= nullif(current_setting('yaodian.from2', true), '') collate "C" and path || chr(1114111) <= nullif(current_setting('yaodian.to2', true), '') collate "C")
    or (path >= nullif(current_setting('yaodian.from3', true), '') collate "C" and path || chr(1114111) <= nullif(current_setting('yaodian.to3', true), '') collate "C")
    or (path >= nullif(current_setting('yaodian.from4', true), '') collate "C" and path || chr(1114111) <= nullif(current_setting('yaodian.to4', true), '') collate "C") $$;

CREATE TABLE "city" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"demonstration" boolean NOT NULL,
	"clock_offset" bigint NOT NULL
);

CREATE TABLE "record" (
	"city_id" text NOT NULL,
	"id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"unit_path" text COLLATE "C" NOT NULL,
	"type" text NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "record_pk" PRIMARY KEY("city_id","id")
);

CREATE TABLE "act" (
	"city_id" text NOT NULL,
	"id" uuid NOT NULL,
	"record_id" uuid NOT NULL,
	"type" text NOT NULL,
	"verb" text NOT NULL,
	"values" jsonb NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"account" uuid NOT NULL,
	"person" uuid,
	"name" text NOT NULL,
	"unit" uuid NOT NULL,
	"step" integer NOT NULL,
	CONSTRAINT "act_pk" PRIMARY KEY("city_id","id")
);

CREATE TABLE "seal" (
	"city_id" text NOT NULL,
	"batch" bigint NOT NULL,
	"count" integer NOT NULL,
	"root" text NOT NULL,
	"previous" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "seal_pk" PRIMARY KEY("city_id","batch")
);

CREATE TABLE "seal_leaf" (
	"city_id" text NOT NULL,
	"act_id" uuid NOT NULL,
	"batch" bigint NOT NULL,
	"position" integer NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "seal_leaf_pk" PRIMARY KEY("city_id","act_id")
);

CREATE TABLE "receipt" (
	"city_id" text NOT NULL,
	"account" uuid NOT NULL,
	"key" text NOT NULL,
	"fingerprint" text NOT NULL,
	"status" integer NOT NULL,
	"response" jsonb,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "receipt_pk" PRIMARY KEY("city_id","account","key")
);

CREATE TABLE "unit" (
	"city_id" text NOT NULL,
	"id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"unit_path" text COLLATE "C" NOT NULL,
	"code" text NOT NULL,
	"parent_id" uuid,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"short_name" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"state" text NOT NULL,
	"found" "tsvector" NOT NULL,
	CONSTRAINT "unit_pk" PRIMARY KEY("city_id","id")
);

CREATE TABLE "alias" (
	"city_id" text NOT NULL,
	"id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"unit_path" text COLLATE "C" NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"valid_from" date,
	"valid_to" date,
	"found" "tsvector" NOT NULL,
	CONSTRAINT "alias_pk" PRIMARY KEY("city_id","id")
);

CREATE TABLE "relation" (
	"city_id" text NOT NULL,
	"id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"unit_path" text COLLATE "C" NOT NULL,
	"kind" text NOT NULL,
	"target_id" uuid NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"document" text,
	CONSTRAINT "relation_pk" PRIMARY KEY("city_id","id")
);

CREATE TABLE "succession" (
	"city_id" text NOT NULL,
	"id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"unit_path" text COLLATE "C" NOT NULL,
	"kind" text NOT NULL,
	"successor_id" uuid NOT NULL,
	"on_day" date NOT NULL,
	"document" text,
	CONSTRAINT "succession_pk" PRIMARY KEY("city_id","id")
);

CREATE TABLE "unit_group" (
	"city_id" text NOT NULL,
	"id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"unit_path" text COLLATE "C" NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	CONSTRAINT "unit_group_pk" PRIMARY KEY("city_id","id")
);

CREATE TABLE "membership" (
	"city_id" text NOT NULL,
	"id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"unit_path" text COLLATE "C" NOT NULL,
	"group_id" uuid NOT NULL,
	"duty" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	CONSTRAINT "membership_pk" PRIMARY KEY("city_id","id")
);

CREATE TABLE "person" (
	"city_id" text NOT NULL,
	"id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"unit_path" text COLLATE "C" NOT NULL,
	"name" text NOT NULL,
	"phone" text,
	"phone_index" text,
	"state" text NOT NULL,
	"found" "tsvector" NOT NULL,
	CONSTRAINT "person_pk" PRIMARY KEY("city_id","id")
);

CREATE TABLE "person_key" (
	"city_id" text NOT NULL,
	"id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"unit_path" text COLLATE "C" NOT NULL,
	"wrapped" text NOT NULL,
	CONSTRAINT "person_key_pk" PRIMARY KEY("city_id","id")
);

CREATE TABLE "post" (
	"city_id" text NOT NULL,
	"id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"unit_path" text COLLATE "C" NOT NULL,
	"person_id" uuid NOT NULL,
	"role" text NOT NULL,
	"title" text NOT NULL,
	"acting" boolean NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	CONSTRAINT "post_pk" PRIMARY KEY("city_id","id")
);

CREATE TABLE "account" (
	"city_id" text NOT NULL,
	"id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"unit_path" text COLLATE "C" NOT NULL,
	"login" text NOT NULL,
	"person_id" uuid,
	"role" text,
	"disabled" boolean NOT NULL,
	CONSTRAINT "account_pk" PRIMARY KEY("city_id","id")
);

CREATE TABLE "term" (
	"city_id" text NOT NULL,
	"id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"unit_path" text COLLATE "C" NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"school_year" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date NOT NULL,
	CONSTRAINT "term_pk" PRIMARY KEY("city_id","id")
);

CREATE TABLE "assignment" (
	"city_id" text NOT NULL,
	"id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"unit_path" text COLLATE "C" NOT NULL,
	"matter_id" uuid NOT NULL,
	"plan_id" uuid,
	"item_id" uuid,
	"role" text NOT NULL,
	"due" timestamp (3) with time zone NOT NULL,
	"cadence" text,
	"note" text NOT NULL,
	"paper" text NOT NULL,
	"asked_group" jsonb,
	"extensions" integer NOT NULL,
	"asks_until" date,
	"held_by" text,
	"judgement" jsonb,
	"state" text NOT NULL,
	"assigned_at" timestamp (3) with time zone NOT NULL,
	"assigned_by" text NOT NULL,
	"signed_at" timestamp (3) with time zone,
	"signed_by" text,
	CONSTRAINT "assignment_pk" PRIMARY KEY("city_id","id")
);

CREATE TABLE "plan" (
	"city_id" text NOT NULL,
	"id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"unit_path" text COLLATE "C" NOT NULL,
	"title" text NOT NULL,
	"kind" text NOT NULL,
	"issuer" text,
	"year_from" integer,
	"year_to" integer,
	"state" text NOT NULL,
	"follows" uuid,
	"file_hash" text NOT NULL,
	"file_name" text NOT NULL,
	"media_type" text NOT NULL,
	"size" integer NOT NULL,
	"document_id" text,
	"number" text,
	"issued_on" date,
	"issuing" jsonb,
	"uploaded_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "plan_pk" PRIMARY KEY("city_id","id")
);

CREATE TABLE "decision" (
	"city_id" text NOT NULL,
	"id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"unit_path" text COLLATE "C" NOT NULL,
	"plan_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"change" jsonb NOT NULL,
	"replaces" uuid[] NOT NULL,
	"state" text NOT NULL,
	"taken_at" timestamp (3) with time zone NOT NULL,
	"taken_by" jsonb NOT NULL,
	"undone_at" timestamp (3) with time zone,
	"undone_by" jsonb,
	CONSTRAINT "decision_pk" PRIMARY KEY("city_id","id")
);

CREATE TABLE "reading" (
	"city_id" text NOT NULL,
	"plan_id" uuid NOT NULL,
	"edition" integer NOT NULL,
	"unit_path" text COLLATE "C" NOT NULL,
	"read_at" timestamp (3) with time zone NOT NULL,
	"reading" jsonb NOT NULL,
	"found" "tsvector" NOT NULL,
	CONSTRAINT "reading_pk" PRIMARY KEY("city_id","plan_id","edition")
);

CREATE TABLE "item" (
	"city_id" text NOT NULL,
	"id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"unit_path" text COLLATE "C" NOT NULL,
	"plan_id" uuid NOT NULL,
	"node" text NOT NULL,
	"position" integer NOT NULL,
	"label" text NOT NULL,
	"title" text NOT NULL,
	"section" text NOT NULL,
	"objective" text NOT NULL,
	"measures" text NOT NULL,
	"span_from" integer NOT NULL,
	"span_to" integer NOT NULL,
	"leader" text NOT NULL,
	"deadline" date,
	"cadence" text,
	"contact" text NOT NULL,
	"revisions" integer NOT NULL,
	"carries_on" uuid[] NOT NULL,
	CONSTRAINT "item_pk" PRIMARY KEY("city_id","id")
);

CREATE TABLE "target" (
	"city_id" text NOT NULL,
	"id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"unit_path" text COLLATE "C" NOT NULL,
	"plan_id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"quote" text NOT NULL,
	"subject" text NOT NULL,
	"comparator" text NOT NULL,
	"value" double precision,
	"value_to" double precision,
	"unit" text NOT NULL,
	"change" text NOT NULL,
	"scope" text,
	"by_date" date,
	"placeholder" boolean NOT NULL,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "target_pk" PRIMARY KEY("city_id","id")
);

CREATE TABLE "owner" (
	"city_id" text NOT NULL,
	"id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"unit_path" text COLLATE "C" NOT NULL,
	"plan_id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"role" text NOT NULL,
	"name" text NOT NULL,
	"each" boolean NOT NULL,
	"owner_id" uuid,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "owner_pk" PRIMARY KEY("city_id","id")
);

CREATE TABLE "matter" (
	"city_id" text NOT NULL,
	"id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"unit_path" text COLLATE "C" NOT NULL,
	"title" text NOT NULL,
	"demand" text NOT NULL,
	"source" jsonb NOT NULL,
	"kind" text NOT NULL,
	"item_id" uuid,
	"mandate" jsonb NOT NULL,
	"asked" jsonb NOT NULL,
	"leaders" jsonb NOT NULL,
	"lead_unit_id" uuid NOT NULL,
	"officer" text,
	"support_unit_ids" uuid[] NOT NULL,
	"nodes" jsonb NOT NULL,
	"due" timestamp (3) with time zone NOT NULL,
	"state" text NOT NULL,
	"number" text,
	"entered_at" timestamp (3) with time zone NOT NULL,
	"filed_at" timestamp (3) with time zone,
	"closed_at" timestamp (3) with time zone,
	"holds" jsonb NOT NULL,
	"outcome" text,
	"summary" text NOT NULL,
	"merged_into" uuid,
	"changes" integer NOT NULL,
	"corrections" jsonb NOT NULL,
	CONSTRAINT "matter_pk" PRIMARY KEY("city_id","id")
);

CREATE TABLE "request" (
	"city_id" text NOT NULL,
	"id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"unit_path" text COLLATE "C" NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"text" text NOT NULL,
	"basis" text NOT NULL,
	"article" text NOT NULL,
	"approval" text NOT NULL,
	"valid_from" date,
	"valid_until" date,
	"due" date,
	"cadence" text,
	"inspection_scope" text,
	"survey" jsonb NOT NULL,
	"fields" jsonb NOT NULL,
	"minutes" integer NOT NULL,
	"visit" integer NOT NULL,
	"holiday_reason" text NOT NULL,
	"contact" text NOT NULL,
	"unit_ids" uuid[] NOT NULL,
	"state" text NOT NULL,
	"drafted_at" timestamp (3) with time zone NOT NULL,
	"checked_at" timestamp (3) with time zone,
	"findings" jsonb NOT NULL,
	"cost" jsonb,
	"justified" jsonb NOT NULL,
	"answered" jsonb NOT NULL,
	"answered_at" timestamp (3) with time zone,
	"matter_id" uuid,
	"opened_at" timestamp (3) with time zone,
	"opened_by" text,
	"ended_at" timestamp (3) with time zone,
	"reason" text NOT NULL,
	"merged_into" uuid,
	CONSTRAINT "request_pk" PRIMARY KEY("city_id","id")
);

CREATE TABLE "return" (
	"city_id" text NOT NULL,
	"id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"unit_path" text COLLATE "C" NOT NULL,
	"assignment_id" uuid NOT NULL,
	"period" date,
	"progress" text NOT NULL,
	"problems" text NOT NULL,
	"next" text NOT NULL,
	"coordination" text NOT NULL,
	"share" integer NOT NULL,
	"evidence" uuid[] NOT NULL,
	"answers" jsonb NOT NULL,
	"quantities" jsonb NOT NULL,
	"explanation" text NOT NULL,
	"filled" jsonb NOT NULL,
	"state" text NOT NULL,
	"submitted_at" timestamp (3) with time zone NOT NULL,
	"submitted_by" text NOT NULL,
	"signatures" jsonb,
	"scan" jsonb,
	"opened_at" timestamp (3) with time zone,
	"checked_at" timestamp (3) with time zone,
	"checked_by" text,
	"checker" jsonb,
	"remark" text,
	"unchecked" text,
	"reviewed_at" timestamp (3) with time zone,
	"reviewed_by" text,
	"reason" text,
	CONSTRAINT "return_pk" PRIMARY KEY("city_id","id")
);

CREATE TABLE "return_summary" (
	"city_id" text NOT NULL,
	"id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"unit_path" text COLLATE "C" NOT NULL,
	"count" integer NOT NULL,
	"share" integer NOT NULL,
	"accepted_on" date,
	"waiting" boolean NOT NULL,
	"settled" date,
	"last_at" timestamp (3) with time zone,
	"last_state" text,
	"last_share" integer NOT NULL,
	"last_reason" text NOT NULL,
	"coordination" text NOT NULL,
	"coordination_since" timestamp (3) with time zone,
	"evidence_until" date,
	"evidence_name" text NOT NULL,
	CONSTRAINT "return_summary_pk" PRIMARY KEY("city_id","id")
);

CREATE TABLE "signing_chain" (
	"city_id" text NOT NULL,
	"id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"unit_path" text COLLATE "C" NOT NULL,
	"steps" jsonb NOT NULL,
	CONSTRAINT "signing_chain_pk" PRIMARY KEY("city_id","id")
);

CREATE TABLE "submission" (
	"city_id" text NOT NULL,
	"id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"unit_path" text COLLATE "C" NOT NULL,
	"assignment_id" uuid NOT NULL,
	"report" jsonb NOT NULL,
	"steps" jsonb NOT NULL,
	"filled_for" jsonb,
	"state" text NOT NULL,
	"filled_by" jsonb NOT NULL,
	"done" jsonb NOT NULL,
	"scan" jsonb,
	"return_id" uuid,
	"submitted_at" timestamp (3) with time zone,
	"opened_at" timestamp (3) with time zone,
	"sent_back" jsonb,
	CONSTRAINT "submission_pk" PRIMARY KEY("city_id","id")
);

CREATE TABLE "evidence" (
	"city_id" text NOT NULL,
	"id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"unit_path" text COLLATE "C" NOT NULL,
	"hash" text NOT NULL,
	"perceptual_hash" text,
	"name" text NOT NULL,
	"media_type" text NOT NULL,
	"size" integer NOT NULL,
	"about" date,
	"until" date,
	"revises" uuid,
	"attached_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "evidence_pk" PRIMARY KEY("city_id","id")
);

CREATE TABLE "quantity_entry" (
	"city_id" text NOT NULL,
	"id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"unit_path" text COLLATE "C" NOT NULL,
	"quantity" text NOT NULL,
	"period_from" date NOT NULL,
	"period_to" date NOT NULL,
	"value" double precision,
	"not_applicable" text,
	"return_id" uuid,
	"explanation" text NOT NULL,
	"entered_at" timestamp (3) with time zone NOT NULL,
	"entered_by" text NOT NULL,
	"corrections" jsonb NOT NULL,
	CONSTRAINT "quantity_entry_pk" PRIMARY KEY("city_id","id")
);

CREATE TABLE "indicator_tie" (
	"city_id" text NOT NULL,
	"id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"unit_path" text COLLATE "C" NOT NULL,
	"plan_id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	"target_id" uuid NOT NULL,
	"indicator" text,
	"start_point" jsonb,
	"points" jsonb NOT NULL,
	"note" text NOT NULL,
	"decided_at" timestamp (3) with time zone NOT NULL,
	"decided_by" text NOT NULL,
	CONSTRAINT "indicator_tie_pk" PRIMARY KEY("city_id","id")
);

CREATE TABLE "contest" (
	"city_id" text NOT NULL,
	"id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"unit_path" text COLLATE "C" NOT NULL,
	"assignment_id" uuid NOT NULL,
	"figure" jsonb NOT NULL,
	"reason" text NOT NULL,
	"state" text NOT NULL,
	"contested_at" timestamp (3) with time zone NOT NULL,
	"contested_by" text NOT NULL,
	"opinion" text,
	"corrected" jsonb,
	"decided_at" timestamp (3) with time zone,
	"decided_by" text,
	CONSTRAINT "contest_pk" PRIMARY KEY("city_id","id")
);

CREATE TABLE "ladder_order" (
	"city_id" text NOT NULL,
	"id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"unit_path" text COLLATE "C" NOT NULL,
	"keeper_id" uuid NOT NULL,
	"assignment_id" uuid NOT NULL,
	"authority" text NOT NULL,
	"relation" text NOT NULL,
	"step" jsonb NOT NULL,
	"clocks" jsonb NOT NULL,
	"fact" jsonb NOT NULL,
	"paper" text,
	"demand" text NOT NULL,
	"follows" uuid,
	"state" text NOT NULL,
	"last_at" timestamp (3) with time zone NOT NULL,
	"since" timestamp (3) with time zone NOT NULL,
	"drafted_by" text NOT NULL,
	"told_at" timestamp (3) with time zone,
	"statement" text,
	"silent" boolean NOT NULL,
	"signed_at" timestamp (3) with time zone,
	"signed_by" text,
	"signer" text,
	"number" text,
	"heavier" boolean NOT NULL,
	"effective_at" timestamp (3) with time zone,
	"extended_to" timestamp (3) with time zone,
	"extensions" integer NOT NULL,
	"reply" text,
	"redress" jsonb,
	CONSTRAINT "ladder_order_pk" PRIMARY KEY("city_id","id")
);

CREATE TABLE "reminder" (
	"city_id" text NOT NULL,
	"id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"unit_path" text COLLATE "C" NOT NULL,
	"assignment_id" uuid NOT NULL,
	"occasion" text,
	"channel" text NOT NULL,
	"to_whom" text NOT NULL,
	"said" text NOT NULL,
	"sent_at" timestamp (3) with time zone NOT NULL,
	"sent_by" text NOT NULL,
	CONSTRAINT "reminder_pk" PRIMARY KEY("city_id","id")
);

CREATE TABLE "clue" (
	"city_id" text NOT NULL,
	"id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"unit_path" text COLLATE "C" NOT NULL,
	"to_whom" text NOT NULL,
	"paper" text NOT NULL,
	"handed_over_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "clue_pk" PRIMARY KEY("city_id","id")
);

CREATE TABLE "quota" (
	"city_id" text NOT NULL,
	"id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"unit_path" text COLLATE "C" NOT NULL,
	"plan_id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	"target_id" uuid NOT NULL,
	"value" double precision NOT NULL,
	"own" double precision,
	"own_reason" text,
	"own_by" text,
	"state" text NOT NULL,
	"set_at" timestamp (3) with time zone NOT NULL,
	"set_by" text NOT NULL,
	"decided_at" timestamp (3) with time zone,
	"decided_by" text,
	"reason" text,
	CONSTRAINT "quota_pk" PRIMARY KEY("city_id","id")
);

CREATE TABLE "application" (
	"city_id" text NOT NULL,
	"id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"unit_path" text COLLATE "C" NOT NULL,
	"assignment_id" uuid NOT NULL,
	"plan_id" uuid,
	"item_id" uuid,
	"kind" text NOT NULL,
	"text" text NOT NULL,
	"due" timestamp (3) with time zone,
	"state" text NOT NULL,
	"submitted_at" timestamp (3) with time zone NOT NULL,
	"submitted_by" text NOT NULL,
	"decided_at" timestamp (3) with time zone,
	"decided_by" text,
	"reason" text,
	"granted_due" timestamp (3) with time zone,
	CONSTRAINT "application_pk" PRIMARY KEY("city_id","id")
);

CREATE TABLE "consulted" (
	"city_id" text NOT NULL,
	"id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"unit_path" text COLLATE "C" NOT NULL,
	"consultation_id" uuid NOT NULL,
	"state" text NOT NULL,
	"answered_at" timestamp (3) with time zone,
	"answered_by" text,
	"opinions" integer NOT NULL,
	CONSTRAINT "consulted_pk" PRIMARY KEY("city_id","id")
);

CREATE TABLE "consultation" (
	"city_id" text NOT NULL,
	"id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"unit_path" text COLLATE "C" NOT NULL,
	"plan_id" uuid NOT NULL,
	"title" text NOT NULL,
	"due" timestamp (3) with time zone NOT NULL,
	"note" text NOT NULL,
	"rows" jsonb NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"asked_by" text NOT NULL,
	CONSTRAINT "consultation_pk" PRIMARY KEY("city_id","id")
);

CREATE TABLE "opinion" (
	"city_id" text NOT NULL,
	"id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"unit_path" text COLLATE "C" NOT NULL,
	"consultation_id" uuid NOT NULL,
	"key" text,
	"text" text NOT NULL,
	"state" text NOT NULL,
	"reason" text,
	"decided_at" timestamp (3) with time zone,
	"decided_by" text,
	CONSTRAINT "opinion_pk" PRIMARY KEY("city_id","id")
);

CREATE TABLE "follow_on" (
	"city_id" text NOT NULL,
	"id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"unit_path" text COLLATE "C" NOT NULL,
	"plan_id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	"over_plan_id" uuid NOT NULL,
	"over_item_id" uuid NOT NULL,
	"state" text NOT NULL,
	CONSTRAINT "follow_on_pk" PRIMARY KEY("city_id","id")
);

CREATE TABLE "body_member" (
	"city_id" text NOT NULL,
	"id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"unit_path" text COLLATE "C" NOT NULL,
	"body_id" uuid NOT NULL,
	"name" text NOT NULL,
	"duty" text NOT NULL,
	"charge" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	CONSTRAINT "body_member_pk" PRIMARY KEY("city_id","id")
);

CREATE TABLE "body" (
	"city_id" text NOT NULL,
	"id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"unit_path" text COLLATE "C" NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"frequency" text,
	"basis" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	CONSTRAINT "body_pk" PRIMARY KEY("city_id","id")
);

CREATE TABLE "meeting" (
	"city_id" text NOT NULL,
	"id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"unit_path" text COLLATE "C" NOT NULL,
	"body_id" uuid NOT NULL,
	"title" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"place" text NOT NULL,
	"agenda" jsonb NOT NULL,
	"state" text NOT NULL,
	"held_at" timestamp (3) with time zone,
	"attended" text NOT NULL,
	"absent" text NOT NULL,
	"number" text,
	"minuted_on" date,
	"text" text NOT NULL,
	"file" jsonb,
	"resolutions" jsonb NOT NULL,
	"corrections" jsonb NOT NULL,
	"reason" text NOT NULL,
	CONSTRAINT "meeting_pk" PRIMARY KEY("city_id","id")
);

CREATE TABLE "delivery" (
	"city_id" text NOT NULL,
	"id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"unit_path" text COLLATE "C" NOT NULL,
	"paper_id" uuid NOT NULL,
	"delivered_as" text NOT NULL,
	"delivered_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "delivery_pk" PRIMARY KEY("city_id","id")
);

CREATE TABLE "countersignature" (
	"city_id" text NOT NULL,
	"id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"unit_path" text COLLATE "C" NOT NULL,
	"paper_id" uuid NOT NULL,
	"body" jsonb NOT NULL,
	"inside" boolean NOT NULL,
	"hash" text NOT NULL,
	"due" timestamp (3) with time zone NOT NULL,
	"basis" text NOT NULL,
	"state" text NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"said" jsonb,
	"answered" jsonb NOT NULL,
	CONSTRAINT "countersignature_pk" PRIMARY KEY("city_id","id")
);

CREATE TABLE "outgoing" (
	"city_id" text NOT NULL,
	"id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"unit_path" text COLLATE "C" NOT NULL,
	"bureau_id" uuid NOT NULL,
	"issuer" text,
	"title" text NOT NULL,
	"text" text NOT NULL,
	"paper" text NOT NULL,
	"addressees" jsonb NOT NULL,
	"copies" jsonb NOT NULL,
	"confidentiality" text NOT NULL,
	"urgency" text NOT NULL,
	"openness" jsonb NOT NULL,
	"attachments" jsonb NOT NULL,
	"countersigners" jsonb NOT NULL,
	"hash" text NOT NULL,
	"about" jsonb,
	"state" text NOT NULL,
	"drafter" jsonb NOT NULL,
	"checker" jsonb,
	"passed_over" jsonb,
	"signer" jsonb,
	"signed_at" timestamp (3) with time zone,
	"series" text,
	"year" integer,
	"serial" integer,
	"numbered_at" timestamp (3) with time zone,
	"sealed_at" timestamp (3) with time zone,
	"scan" jsonb,
	"package" text,
	"sent_back" jsonb,
	"times" integer NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "outgoing_pk" PRIMARY KEY("city_id","id")
);

CREATE TABLE "dated_value" (
	"city_id" text NOT NULL,
	"id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"unit_path" text COLLATE "C" NOT NULL,
	"key" text NOT NULL,
	"is_on" boolean,
	"confirmed" jsonb,
	"changes" jsonb NOT NULL,
	"added" jsonb,
	CONSTRAINT "dated_value_pk" PRIMARY KEY("city_id","id")
);

CREATE TABLE "named_list" (
	"city_id" text NOT NULL,
	"id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"unit_path" text COLLATE "C" NOT NULL,
	"key" text NOT NULL,
	"items" jsonb,
	"basis" text,
	"confirmed" jsonb,
	CONSTRAINT "named_list_pk" PRIMARY KEY("city_id","id")
);

CREATE TABLE "ladder" (
	"city_id" text NOT NULL,
	"id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"unit_path" text COLLATE "C" NOT NULL,
	"authority" text NOT NULL,
	"ladder" jsonb NOT NULL,
	"reason" text NOT NULL,
	"set_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "ladder_pk" PRIMARY KEY("city_id","id")
);

CREATE TABLE "synonym" (
	"city_id" text NOT NULL,
	"id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"unit_path" text COLLATE "C" NOT NULL,
	"profile" text NOT NULL,
	"column_name" text NOT NULL,
	"choice" text NOT NULL,
	"text" text NOT NULL,
	"state" text NOT NULL,
	"by_name" text NOT NULL,
	"day" text NOT NULL,
	"note" text NOT NULL,
	CONSTRAINT "synonym_pk" PRIMARY KEY("city_id","id")
);

CREATE TABLE "tally" (
	"city_id" text NOT NULL,
	"pack" text NOT NULL,
	"unit_path" text COLLATE "C" NOT NULL,
	"measure" text NOT NULL,
	"value" text NOT NULL,
	"count" numeric(24, 6) NOT NULL,
	CONSTRAINT "tally_pk" PRIMARY KEY("city_id","pack","unit_path","measure","value")
);

CREATE TABLE "branch_tally" (
	"city_id" text NOT NULL,
	"pack" text NOT NULL,
	"branch_path" text COLLATE "C" NOT NULL,
	"measure" text NOT NULL,
	"value" text NOT NULL,
	"lane" integer NOT NULL,
	"count" numeric(24, 6) NOT NULL,
	CONSTRAINT "branch_tally_pk" PRIMARY KEY("city_id","pack","branch_path","measure","value","lane")
);

CREATE TABLE "school" (
	"city_id" text NOT NULL,
	"id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"unit_path" text COLLATE "C" NOT NULL,
	"state" text NOT NULL,
	"due" timestamp (3) with time zone,
	"started" timestamp (3) with time zone,
	"ended" timestamp (3) with time zone,
	"done" jsonb NOT NULL,
	"found" "tsvector" NOT NULL,
	"unit" uuid,
	"school_year" text,
	"name" text,
	"kind" text,
	"setting" text,
	"organiser" text,
	"ownership" text,
	"identifier" text,
	"credit_code" text,
	"address" text,
	"location_longitude" double precision,
	"location_latitude" double precision,
	"location_system" text,
	"capacity" double precision,
	"kindergarten_pupils" double precision,
	"kindergarten_classes" double precision,
	"primary_pupils" double precision,
	"primary_classes" double precision,
	"primary_large" double precision,
	"primary_extra_large" double precision,
	"junior_pupils" double precision,
	"junior_classes" double precision,
	"junior_large" double precision,
	"junior_extra_large" double precision,
	"senior_pupils" double precision,
	"senior_classes" double precision,
	"senior_large" double precision,
	"senior_extra_large" double precision,
	"vocational_pupils" double precision,
	"vocational_classes" double precision,
	"special_pupils" double precision,
	"special_classes" double precision,
	"boarders" double precision,
	"kindergarten_teachers" double precision,
	"primary_teachers" double precision,
	"junior_teachers" double precision,
	"senior_teachers" double precision,
	"vocational_teachers" double precision,
	"special_teachers" double precision,
	"posts" double precision,
	"posts_filled" double precision,
	"bachelors" double precision,
	"postgraduates" double precision,
	"site_area" double precision,
	"building_area" double precision,
	"dangerous_area" double precision,
	"teaching_area" double precision,
	"sports_area" double precision,
	"classrooms" double precision,
	"network_classrooms" double precision,
	"pupil_computers" double precision,
	"teacher_computers" double precision,
	"equipment" double precision,
	"reason" text,
	"slip" text,
	CONSTRAINT "school_pk" PRIMARY KEY("city_id","id")
);

CREATE TABLE "hazard" (
	"city_id" text NOT NULL,
	"id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"unit_path" text COLLATE "C" NOT NULL,
	"state" text NOT NULL,
	"due" timestamp (3) with time zone,
	"started" timestamp (3) with time zone,
	"ended" timestamp (3) with time zone,
	"done" jsonb NOT NULL,
	"found" "tsvector" NOT NULL,
	"unit" uuid,
	"title" text,
	"kind" text,
	"grade" text,
	"place" text,
	"source" text,
	"found_on" date,
	"found_by" text,
	"description" text,
	"photos_before" jsonb,
	"teller" text,
	"teller_index" text,
	"responsible" text,
	"phone" text,
	"precautions" text,
	"measures" text,
	"deadline" date,
	"result" text,
	"photos_after" jsonb,
	"rechecked_on" date,
	"opinion" text,
	"reason" text,
	CONSTRAINT "hazard_pk" PRIMARY KEY("city_id","id")
);

CREATE TABLE "inspection" (
	"city_id" text NOT NULL,
	"id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"unit_path" text COLLATE "C" NOT NULL,
	"state" text NOT NULL,
	"due" timestamp (3) with time zone,
	"started" timestamp (3) with time zone,
	"ended" timestamp (3) with time zone,
	"done" jsonb NOT NULL,
	"found" "tsvector" NOT NULL,
	"unit" uuid,
	"title" text,
	"kind" text,
	"scope" text,
	"organiser" text,
	"basis" text,
	"number" text,
	"on" date,
	"group" text,
	"result" text,
	"issues" double precision,
	"report" jsonb,
	"reason" text,
	CONSTRAINT "inspection_pk" PRIMARY KEY("city_id","id")
);

CREATE TABLE "contact" (
	"city_id" text NOT NULL,
	"id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"unit_path" text COLLATE "C" NOT NULL,
	"state" text NOT NULL,
	"due" timestamp (3) with time zone,
	"started" timestamp (3) with time zone,
	"ended" timestamp (3) with time zone,
	"done" jsonb NOT NULL,
	"found" "tsvector" NOT NULL,
	"unit" uuid,
	"name" text,
	"matter" text,
	"office_phone" text,
	"mobile" text,
	"email" text,
	"app" text,
	CONSTRAINT "contact_pk" PRIMARY KEY("city_id","id")
);

CREATE TABLE "import_file" (
	"city_id" text NOT NULL,
	"id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"unit_path" text COLLATE "C" NOT NULL,
	"pack" text NOT NULL,
	"state" text NOT NULL,
	"file_name" text NOT NULL,
	"file_hash" text NOT NULL,
	"new_rows" integer NOT NULL,
	"same_rows" integer NOT NULL,
	"changed_rows" integer NOT NULL,
	"refused_rows" integer NOT NULL,
	"reading" jsonb NOT NULL,
	"taken" integer NOT NULL,
	"account" uuid NOT NULL,
	"previewed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "import_file_pk" PRIMARY KEY("city_id","id")
);

CREATE TABLE "list_comparison" (
	"city_id" text NOT NULL,
	"id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"unit_path" text COLLATE "C" NOT NULL,
	"pack" text NOT NULL,
	"other" jsonb NOT NULL,
	"query" jsonb NOT NULL,
	"purpose" text NOT NULL,
	"fields" jsonb NOT NULL,
	"state" text NOT NULL,
	"counts" jsonb NOT NULL,
	"problems" jsonb NOT NULL,
	"decided" jsonb NOT NULL,
	"account" uuid NOT NULL,
	"compared_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "list_comparison_pk" PRIMARY KEY("city_id","id")
);

CREATE TABLE "kept_rows" (
	"city_id" text NOT NULL,
	"record_id" uuid NOT NULL,
	"unit_path" text COLLATE "C" NOT NULL,
	"position" integer NOT NULL,
	"rows" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "kept_rows_pk" PRIMARY KEY("city_id","record_id","position")
);

CREATE TABLE "export_file" (
	"city_id" text NOT NULL,
	"id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"unit_path" text COLLATE "C" NOT NULL,
	"pack" text NOT NULL,
	"number" text NOT NULL,
	"rows" integer NOT NULL,
	"query" jsonb NOT NULL,
	"account" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "export_file_pk" PRIMARY KEY("city_id","id")
);

CREATE TABLE "channel" (
	"city_id" text NOT NULL,
	"id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"unit_path" text COLLATE "C" NOT NULL,
	"kind" text NOT NULL,
	"switched_on" boolean NOT NULL,
	"settings" jsonb NOT NULL,
	"secret_at" timestamp (3) with time zone,
	"secret_by" text,
	CONSTRAINT "channel_pk" PRIMARY KEY("city_id","id")
);

CREATE TABLE "channel_secret" (
	"city_id" text NOT NULL,
	"kind" text NOT NULL,
	"secret" text NOT NULL,
	"token" text,
	"token_expires" timestamp (3) with time zone,
	CONSTRAINT "channel_secret_pk" PRIMARY KEY("city_id","kind")
);

CREATE TABLE "notice_choice" (
	"city_id" text NOT NULL,
	"id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"unit_path" text COLLATE "C" NOT NULL,
	"account_id" uuid NOT NULL,
	"off_channels" text[] NOT NULL,
	CONSTRAINT "notice_choice_pk" PRIMARY KEY("city_id","id")
);

CREATE TABLE "notice_read" (
	"city_id" text NOT NULL,
	"account" uuid NOT NULL,
	"key" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "notice_read_pk" PRIMARY KEY("city_id","account","key")
);

CREATE TABLE "message" (
	"city_id" text NOT NULL,
	"id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"unit_path" text COLLATE "C" NOT NULL,
	"account" uuid NOT NULL,
	"receiver" text NOT NULL,
	"sender" text,
	"way" text NOT NULL,
	"kind" text NOT NULL,
	"day" date NOT NULL,
	"occasion" text NOT NULL,
	"urgent" boolean NOT NULL,
	"subject" text NOT NULL,
	"text" text NOT NULL,
	"text_hash" text NOT NULL,
	"keys" jsonb NOT NULL,
	"assignments" uuid[] NOT NULL,
	"sealed_to" text,
	"state" text NOT NULL,
	"result" text,
	"tries" integer NOT NULL,
	"written_at" timestamp (3) with time zone NOT NULL,
	"next_at" timestamp (3) with time zone NOT NULL,
	"taken_until" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "message_pk" PRIMARY KEY("city_id","id")
);

CREATE TABLE "digest_day" (
	"city_id" text NOT NULL,
	"day" date NOT NULL,
	"written" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "digest_day_pk" PRIMARY KEY("city_id","day")
);

CREATE TABLE "public_report" (
	"city_id" text NOT NULL,
	"pass" text NOT NULL,
	"code" text NOT NULL,
	"pack" text NOT NULL,
	"record_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "public_report_pk" PRIMARY KEY("city_id","pass")
);

CREATE TABLE "credential" (
	"city_id" text NOT NULL,
	"account_id" uuid NOT NULL,
	"password" text,
	"password_set_at" timestamp (3) with time zone,
	"history" jsonb NOT NULL,
	"must_change" boolean NOT NULL,
	"failures" integer NOT NULL,
	"locked_until" timestamp (3) with time zone,
	"totp" text,
	"totp_confirmed" boolean NOT NULL,
	"totp_step" integer,
	"one_time_code" text,
	"one_time_expires" timestamp (3) with time zone,
	CONSTRAINT "credential_pk" PRIMARY KEY("city_id","account_id")
);

CREATE TABLE "session" (
	"city_id" text NOT NULL,
	"id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"account_id" uuid NOT NULL,
	"acting_name" text,
	"stage" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"seen_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"address" text NOT NULL,
	"agent" text NOT NULL,
	CONSTRAINT "session_pk" PRIMARY KEY("city_id","id")
);

CREATE TABLE "identity" (
	"city_id" text NOT NULL,
	"provider" text NOT NULL,
	"subject" text NOT NULL,
	"account_id" uuid NOT NULL,
	CONSTRAINT "identity_pk" PRIMARY KEY("city_id","provider","subject")
);

CREATE TABLE "audit" (
	"city_id" text NOT NULL,
	"id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"event" text NOT NULL,
	"account_id" uuid,
	"login" text,
	"address" text NOT NULL,
	"detail" jsonb NOT NULL,
	CONSTRAINT "audit_pk" PRIMARY KEY("city_id","id")
);

CREATE INDEX "record_scope" ON "record" USING btree ("city_id","unit_path");

CREATE INDEX "act_record" ON "act" USING btree ("city_id","record_id","step");

CREATE INDEX "seal_leaf_batch" ON "seal_leaf" USING btree ("city_id","batch","position");

CREATE INDEX "unit_scope" ON "unit" USING btree ("city_id","unit_path");

CREATE INDEX "unit_found" ON "unit" USING gin ("found");

CREATE INDEX "alias_scope" ON "alias" USING btree ("city_id","unit_path");

CREATE INDEX "alias_unit" ON "alias" USING btree ("city_id","unit_id");

CREATE INDEX "alias_found" ON "alias" USING gin ("found");

CREATE INDEX "relation_scope" ON "relation" USING btree ("city_id","unit_path");

CREATE INDEX "relation_target" ON "relation" USING btree ("city_id","target_id");

CREATE INDEX "succession_scope" ON "succession" USING btree ("city_id","unit_path");

CREATE INDEX "unit_group_scope" ON "unit_group" USING btree ("city_id","unit_path");

CREATE INDEX "membership_scope" ON "membership" USING btree ("city_id","unit_path");

CREATE INDEX "person_scope" ON "person" USING btree ("city_id","unit_path");

CREATE INDEX "person_found" ON "person" USING gin ("found");

CREATE INDEX "person_key_scope" ON "person_key" USING btree ("city_id","unit_path");

CREATE INDEX "post_scope" ON "post" USING btree ("city_id","unit_path");

CREATE INDEX "post_person" ON "post" USING btree ("city_id","person_id");

CREATE INDEX "account_scope" ON "account" USING btree ("city_id","unit_path");

CREATE UNIQUE INDEX "account_login" ON "account" USING btree ("city_id","login");

CREATE INDEX "term_scope" ON "term" USING btree ("city_id","unit_path");

CREATE INDEX "assignment_scope" ON "assignment" USING btree ("city_id","unit_path");

CREATE INDEX "assignment_matter" ON "assignment" USING btree ("city_id","matter_id");

CREATE INDEX "assignment_plan" ON "assignment" USING btree ("city_id","plan_id","unit_id");

CREATE INDEX "assignment_unit" ON "assignment" USING btree ("city_id","unit_id");

CREATE INDEX "assignment_item" ON "assignment" USING btree ("city_id","item_id");

CREATE INDEX "plan_scope" ON "plan" USING btree ("city_id","unit_path");

CREATE INDEX "decision_scope" ON "decision" USING btree ("city_id","unit_path");

CREATE INDEX "decision_plan" ON "decision" USING btree ("city_id","plan_id","position");

CREATE INDEX "reading_found" ON "reading" USING gin ("found");

CREATE INDEX "item_scope" ON "item" USING btree ("city_id","unit_path");

CREATE INDEX "item_plan" ON "item" USING btree ("city_id","plan_id");

CREATE INDEX "target_scope" ON "target" USING btree ("city_id","unit_path");

CREATE INDEX "target_plan" ON "target" USING btree ("city_id","plan_id");

CREATE INDEX "owner_scope" ON "owner" USING btree ("city_id","unit_path");

CREATE INDEX "owner_plan" ON "owner" USING btree ("city_id","plan_id");

CREATE INDEX "matter_scope" ON "matter" USING btree ("city_id","unit_path");

CREATE INDEX "matter_due" ON "matter" USING btree ("city_id","due");

CREATE UNIQUE INDEX "matter_number" ON "matter" USING btree ("city_id","number");

CREATE UNIQUE INDEX "matter_item" ON "matter" USING btree ("city_id","item_id");

CREATE INDEX "request_scope" ON "request" USING btree ("city_id","unit_path");

CREATE INDEX "request_matter" ON "request" USING btree ("city_id","matter_id");

CREATE INDEX "return_scope" ON "return" USING btree ("city_id","unit_path");

CREATE INDEX "return_assignment" ON "return" USING btree ("city_id","assignment_id");

CREATE INDEX "return_checked" ON "return" USING btree ("city_id","assignment_id") WHERE "return"."state" = 'submitted' and "return"."checked_at" is not null;

CREATE INDEX "return_summary_scope" ON "return_summary" USING btree ("city_id","unit_path");

CREATE INDEX "return_summary_waiting" ON "return_summary" USING btree ("city_id","id") WHERE "return_summary"."waiting";

CREATE INDEX "signing_chain_scope" ON "signing_chain" USING btree ("city_id","unit_path");

CREATE UNIQUE INDEX "signing_chain_unit" ON "signing_chain" USING btree ("city_id","unit_id");

CREATE INDEX "submission_scope" ON "submission" USING btree ("city_id","unit_path");

CREATE INDEX "submission_assignment" ON "submission" USING btree ("city_id","assignment_id");

CREATE INDEX "evidence_scope" ON "evidence" USING btree ("city_id","unit_path");

CREATE INDEX "evidence_hash" ON "evidence" USING btree ("city_id","hash");

CREATE INDEX "evidence_revised" ON "evidence" USING btree ("city_id","revises") WHERE "evidence"."revises" is not null;

CREATE INDEX "evidence_picture" ON "evidence" USING btree ("city_id","id") WHERE "evidence"."perceptual_hash" is not null;

CREATE INDEX "quantity_entry_scope" ON "quantity_entry" USING btree ("city_id","unit_path");

CREATE UNIQUE INDEX "quantity_entry_period" ON "quantity_entry" USING btree ("city_id","quantity","period_to","period_from","unit_id");

CREATE INDEX "indicator_tie_scope" ON "indicator_tie" USING btree ("city_id","unit_path");

CREATE UNIQUE INDEX "indicator_tie_target" ON "indicator_tie" USING btree ("city_id","target_id");

CREATE INDEX "indicator_tie_item" ON "indicator_tie" USING btree ("city_id","item_id");

CREATE INDEX "contest_scope" ON "contest" USING btree ("city_id","unit_path");

CREATE INDEX "contest_assignment" ON "contest" USING btree ("city_id","assignment_id");

CREATE INDEX "ladder_order_scope" ON "ladder_order" USING btree ("city_id","unit_path");

CREATE INDEX "ladder_order_assignment" ON "ladder_order" USING btree ("city_id","assignment_id");

CREATE INDEX "ladder_order_unit" ON "ladder_order" USING btree ("city_id","unit_id");

CREATE INDEX "ladder_order_last" ON "ladder_order" USING btree ("city_id","last_at");

CREATE INDEX "ladder_order_state" ON "ladder_order" USING btree ("city_id","state");

CREATE INDEX "reminder_scope" ON "reminder" USING btree ("city_id","unit_path");

CREATE UNIQUE INDEX "reminder_occasion" ON "reminder" USING btree ("city_id","assignment_id","occasion");

CREATE INDEX "clue_scope" ON "clue" USING btree ("city_id","unit_path");

CREATE INDEX "quota_scope" ON "quota" USING btree ("city_id","unit_path");

CREATE INDEX "quota_item" ON "quota" USING btree ("city_id","item_id");

CREATE INDEX "application_scope" ON "application" USING btree ("city_id","unit_path");

CREATE INDEX "application_assignment" ON "application" USING btree ("city_id","assignment_id");

CREATE INDEX "consulted_scope" ON "consulted" USING btree ("city_id","unit_path");

CREATE INDEX "consulted_consultation" ON "consulted" USING btree ("city_id","consultation_id");

CREATE INDEX "consultation_scope" ON "consultation" USING btree ("city_id","unit_path");

CREATE INDEX "consultation_plan" ON "consultation" USING btree ("city_id","plan_id");

CREATE INDEX "opinion_scope" ON "opinion" USING btree ("city_id","unit_path");

CREATE INDEX "opinion_consultation" ON "opinion" USING btree ("city_id","consultation_id");

CREATE INDEX "follow_on_scope" ON "follow_on" USING btree ("city_id","unit_path");

CREATE INDEX "follow_on_over" ON "follow_on" USING btree ("city_id","over_plan_id");

CREATE INDEX "body_member_scope" ON "body_member" USING btree ("city_id","unit_path");

CREATE INDEX "body_member_body" ON "body_member" USING btree ("city_id","body_id");

CREATE INDEX "body_scope" ON "body" USING btree ("city_id","unit_path");

CREATE INDEX "meeting_scope" ON "meeting" USING btree ("city_id","unit_path");

CREATE INDEX "meeting_body" ON "meeting" USING btree ("city_id","body_id");

CREATE INDEX "delivery_scope" ON "delivery" USING btree ("city_id","unit_path");

CREATE INDEX "delivery_paper" ON "delivery" USING btree ("city_id","paper_id");

CREATE INDEX "countersignature_scope" ON "countersignature" USING btree ("city_id","unit_path");

CREATE INDEX "countersignature_paper" ON "countersignature" USING btree ("city_id","paper_id");

CREATE INDEX "outgoing_scope" ON "outgoing" USING btree ("city_id","unit_path");

CREATE UNIQUE INDEX "outgoing_number" ON "outgoing" USING btree ("city_id","bureau_id","series","year","serial");

CREATE INDEX "dated_value_scope" ON "dated_value" USING btree ("city_id","unit_path");

CREATE UNIQUE INDEX "dated_value_key" ON "dated_value" USING btree ("city_id","key");

CREATE INDEX "named_list_scope" ON "named_list" USING btree ("city_id","unit_path");

CREATE UNIQUE INDEX "named_list_key" ON "named_list" USING btree ("city_id","key");

CREATE INDEX "ladder_scope" ON "ladder" USING btree ("city_id","unit_path");

CREATE UNIQUE INDEX "ladder_authority" ON "ladder" USING btree ("city_id","authority");

CREATE INDEX "synonym_scope" ON "synonym" USING btree ("city_id","unit_path");

CREATE UNIQUE INDEX "synonym_text" ON "synonym" USING btree ("city_id","profile","column_name","choice","text");

CREATE INDEX "school_scope" ON "school" USING btree ("city_id","unit_path");

CREATE INDEX "school_open" ON "school" USING btree ("city_id","due","unit_path","state","school_year","kind","setting","ownership") WHERE "school"."ended" is null;

CREATE INDEX "school_found" ON "school" USING gin ("found");

CREATE INDEX "school_state_order" ON "school" USING btree ("city_id","state","id");

CREATE INDEX "school_due_order" ON "school" USING btree ("city_id","due","id");

CREATE INDEX "school_school_year_order" ON "school" USING btree ("city_id","school_year","id");

CREATE INDEX "school_kind_order" ON "school" USING btree ("city_id","kind","id");

CREATE INDEX "school_setting_order" ON "school" USING btree ("city_id","setting","id");

CREATE INDEX "school_ownership_order" ON "school" USING btree ("city_id","ownership","id");

CREATE INDEX "school_name_order" ON "school" USING btree ("city_id","name","id");

CREATE INDEX "school_capacity_order" ON "school" USING btree ("city_id","capacity","id");

CREATE INDEX "school_address_order" ON "school" USING btree ("city_id","address","id");

CREATE UNIQUE INDEX "school_unique" ON "school" USING btree ("city_id","unit","school_year");

CREATE INDEX "hazard_scope" ON "hazard" USING btree ("city_id","unit_path");

CREATE INDEX "hazard_open" ON "hazard" USING btree ("city_id","due","unit_path","state","grade","kind","source") WHERE "hazard"."ended" is null;

CREATE INDEX "hazard_found" ON "hazard" USING gin ("found");

CREATE INDEX "hazard_state_order" ON "hazard" USING btree ("city_id","state","id");

CREATE INDEX "hazard_due_order" ON "hazard" USING btree ("city_id","due","id");

CREATE INDEX "hazard_grade_order" ON "hazard" USING btree ("city_id","grade","id");

CREATE INDEX "hazard_kind_order" ON "hazard" USING btree ("city_id","kind","id");

CREATE INDEX "hazard_source_order" ON "hazard" USING btree ("city_id","source","id");

CREATE INDEX "hazard_title_order" ON "hazard" USING btree ("city_id","title","id");

CREATE INDEX "hazard_place_order" ON "hazard" USING btree ("city_id","place","id");

CREATE INDEX "hazard_found_on_order" ON "hazard" USING btree ("city_id","found_on","id");

CREATE INDEX "hazard_responsible_order" ON "hazard" USING btree ("city_id","responsible","id");

CREATE INDEX "hazard_teller_look_up" ON "hazard" USING btree ("city_id","teller_index");

CREATE INDEX "inspection_scope" ON "inspection" USING btree ("city_id","unit_path");

CREATE INDEX "inspection_open" ON "inspection" USING btree ("city_id","due","unit_path","state","scope","kind") WHERE "inspection"."ended" is null;

CREATE INDEX "inspection_found" ON "inspection" USING gin ("found");

CREATE INDEX "inspection_state_order" ON "inspection" USING btree ("city_id","state","id");

CREATE INDEX "inspection_due_order" ON "inspection" USING btree ("city_id","due","id");

CREATE INDEX "inspection_scope_order" ON "inspection" USING btree ("city_id","scope","id");

CREATE INDEX "inspection_kind_order" ON "inspection" USING btree ("city_id","kind","id");

CREATE INDEX "inspection_title_order" ON "inspection" USING btree ("city_id","title","id");

CREATE INDEX "inspection_organiser_order" ON "inspection" USING btree ("city_id","organiser","id");

CREATE INDEX "inspection_number_order" ON "inspection" USING btree ("city_id","number","id");

CREATE INDEX "inspection_on_order" ON "inspection" USING btree ("city_id","on","id");

CREATE INDEX "contact_scope" ON "contact" USING btree ("city_id","unit_path");

CREATE INDEX "contact_open" ON "contact" USING btree ("city_id","due","unit_path","state") WHERE "contact"."ended" is null;

CREATE INDEX "contact_found" ON "contact" USING gin ("found");

CREATE INDEX "contact_state_order" ON "contact" USING btree ("city_id","state","id");

CREATE INDEX "contact_due_order" ON "contact" USING btree ("city_id","due","id");

CREATE INDEX "contact_name_order" ON "contact" USING btree ("city_id","name","id");

CREATE INDEX "contact_matter_order" ON "contact" USING btree ("city_id","matter","id");

CREATE INDEX "contact_office_phone_order" ON "contact" USING btree ("city_id","office_phone","id");

CREATE INDEX "contact_mobile_order" ON "contact" USING btree ("city_id","mobile","id");

CREATE INDEX "contact_email_order" ON "contact" USING btree ("city_id","email","id");

CREATE INDEX "contact_app_order" ON "contact" USING btree ("city_id","app","id");

CREATE UNIQUE INDEX "contact_unique" ON "contact" USING btree ("city_id","unit","name","matter");

CREATE INDEX "import_file_scope" ON "import_file" USING btree ("city_id","unit_path");

CREATE INDEX "list_comparison_scope" ON "list_comparison" USING btree ("city_id","unit_path");

CREATE INDEX "kept_rows_scope" ON "kept_rows" USING btree ("city_id","unit_path");

CREATE INDEX "kept_rows_age" ON "kept_rows" USING btree ("city_id","at");

CREATE INDEX "export_file_scope" ON "export_file" USING btree ("city_id","unit_path");

CREATE INDEX "channel_scope" ON "channel" USING btree ("city_id","unit_path");

CREATE UNIQUE INDEX "channel_kind" ON "channel" USING btree ("city_id","kind");

CREATE INDEX "notice_choice_scope" ON "notice_choice" USING btree ("city_id","unit_path");

CREATE UNIQUE INDEX "notice_choice_account" ON "notice_choice" USING btree ("city_id","account_id");

CREATE INDEX "message_scope" ON "message" USING btree ("city_id","unit_path");

CREATE UNIQUE INDEX "message_occasion" ON "message" USING btree ("city_id","account","way","day","occasion");

CREATE UNIQUE INDEX "message_text" ON "message" USING btree ("city_id","account","way","day","text_hash");

CREATE INDEX "message_next" ON "message" USING btree ("city_id","state","next_at");

CREATE UNIQUE INDEX "public_report_code" ON "public_report" USING btree ("city_id","code");

CREATE INDEX "public_report_at" ON "public_report" USING btree ("city_id","at");

CREATE INDEX "session_token" ON "session" USING btree ("token_hash");

CREATE INDEX "session_account" ON "session" USING btree ("city_id","account_id");

CREATE INDEX "audit_at" ON "audit" USING btree ("city_id","at");

alter table "city" enable row level security;
alter table "city" force row level security;
do $$ declare old record; begin
  for old in select polname from pg_catalog.pg_policy where polrelid = '"city"'::regclass loop
    execute format('drop policy %I on "city"', old.polname);
  end loop;
end $$;
revoke all on "city" from public, yaodian_app, yaodian_system;
grant select, insert, update, delete on "city" to yaodian_system;
create policy system on "city" to yaodian_system using (true) with check (true);

alter table "record" enable row level security;
alter table "record" force row level security;
do $$ declare old record; begin
  for old in select polname from pg_catalog.pg_policy where polrelid = '"record"'::regclass loop
    execute format('drop policy %I on "record"', old.polname);
  end loop;
end $$;
revoke all on "record" from public, yaodian_app, yaodian_system;
grant select, insert, update, delete on "record" to yaodian_system;
create policy system on "record" to yaodian_system using (true) with check (true);
grant select, insert, update on "record" to yaodian_app;
create policy app_select on "record" for select to yaodian_app using ("record".city_id = yaodian_city() and yaodian_reaches("record".unit_path));
create policy app_insert on "record" for insert to yaodian_app with check ("record".city_id = yaodian_city() and yaodian_reaches("record".unit_path));
create policy app_update on "record" for update to yaodian_app using ("record".city_id = yaodian_city() and yaodian_reaches("record".unit_path)) with check ("record".city_id = yaodian_city() and yaodian_reaches("record".unit_path));

alter table "act" enable row level security;
alter table "act" force row level security;
do $$ declare old record; begin
  for old in select polname from pg_catalog.pg_policy where polrelid = '"act"'::regclass loop
    execute format('drop policy %I on "act"', old.polname);
  end loop;
end $$;
revoke all on "act" from public, yaodian_app, yaodian_system;
grant select, insert on "act" to yaodian_system;
create policy system on "act" to yaodian_system using (true) with check (true);
grant select, insert on "act" to yaodian_app;
create policy app_select on "act" for select to yaodian_app using ("act".city_id = yaodian_city() and exists (select 1 from "record" parent
    where parent.city_id = "act".city_id and parent.id = "act"."record_id"));
create policy app_insert on "act" for insert to yaodian_app with check ("act".city_id = yaodian_city() and exists (select 1 from "record" parent
    where parent.city_id = "act".city_id and parent.id = "act"."record_id"
    and yaodian_reaches(parent.unit_path)));

alter table "seal" enable row level security;
alter table "seal" force row level security;
do $$ declare old record; begin
  for old in select polname from pg_catalog.pg_policy where polrelid = '"seal"'::regclass loop
    execute format('drop policy %I on "seal"', old.polname);
  end loop;
end $$;
revoke all on "seal" from public, yaodian_app, yaodian_system;
grant select, insert, update, delete on "seal" to yaodian_system;
create policy system on "seal" to yaodian_system using (true) with check (true);

alter table "seal_leaf" enable row level security;
alter table "seal_leaf" force row level security;
do $$ declare old record; begin
  for old in select polname from pg_catalog.pg_policy where polrelid = '"seal_leaf"'::regclass loop
    execute format('drop policy %I on "seal_leaf"', old.polname);
  end loop;
end $$;
revoke all on "seal_leaf" from public, yaodian_app, yaodian_system;
grant select, insert, update, delete on "seal_leaf" to yaodian_system;
create policy system on "seal_leaf" to yaodian_system using (true) with check (true);

alter table "receipt" enable row level security;
alter table "receipt" force row level security;
do $$ declare old record; begin
  for old in select polname from pg_catalog.pg_policy where polrelid = '"receipt"'::regclass loop
    execute format('drop policy %I on "receipt"', old.polname);
  end loop;
end $$;
revoke all on "receipt" from public, yaodian_app, yaodian_system;
grant select, insert, update, delete on "receipt" to yaodian_system;
create policy system on "receipt" to yaodian_system using (true) with check (true);
grant select, insert, update on "receipt" to yaodian_app;
create policy app_select on "receipt" for select to yaodian_app using ("receipt".city_id = yaodian_city() and "receipt"."account" = yaodian_person()::uuid);
create policy app_insert on "receipt" for insert to yaodian_app with check ("receipt".city_id = yaodian_city() and "receipt"."account" = yaodian_person()::uuid);
create policy app_update on "receipt" for update to yaodian_app using ("receipt".city_id = yaodian_city() and "receipt"."account" = yaodian_person()::uuid) with check ("receipt".city_id = yaodian_city() and "receipt"."account" = yaodian_person()::uuid);

alter table "unit" enable row level security;
alter table "unit" force row level security;
do $$ declare old record; begin
  for old in select polname from pg_catalog.pg_policy where polrelid = '"unit"'::regclass loop
    execute format('drop policy %I on "unit"', old.polname);
  end loop;
end $$;
revoke all on "unit" from public, yaodian_app, yaodian_system;
grant select, insert, update, delete on "unit" to yaodian_system;
create policy system on "unit" to yaodian_system using (true) with check (true);
grant select, insert, update on "unit" to yaodian_app;
create policy app_select on "unit" for select to yaodian_app using ("unit".city_id = yaodian_city() and yaodian_reaches("unit".unit_path));
create policy app_insert on "unit" for insert to yaodian_app with check ("unit".city_id = yaodian_city() and yaodian_reaches("unit".unit_path));
create policy app_update on "unit" for update to yaodian_app using ("unit".city_id = yaodian_city() and yaodian_reaches("unit".unit_path)) with check ("unit".city_id = yaodian_city() and yaodian_reaches("unit".unit_path));

alter table "alias" enable row level security;
alter table "alias" force row level security;
do $$ declare old record; begin
  for old in select polname from pg_catalog.pg_policy where polrelid = '"alias"'::regclass loop
    execute format('drop policy %I on "alias"', old.polname);
  end loop;
end $$;
revoke all on "alias" from public, yaodian_app, yaodian_system;
grant select, insert, update, delete on "alias" to yaodian_system;
create policy system on "alias" to yaodian_system using (true) with check (true);
grant select, insert, update on "alias" to yaodian_app;
create policy app_select on "alias" for select to yaodian_app using ("alias".city_id = yaodian_city() and yaodian_reaches("alias".unit_path));
create policy app_insert on "alias" for insert to yaodian_app with check ("alias".city_id = yaodian_city() and yaodian_reaches("alias".unit_path));
create policy app_update on "alias" for update to yaodian_app using ("alias".city_id = yaodian_city() and yaodian_reaches("alias".unit_path)) with check ("alias".city_id = yaodian_city() and yaodian_reaches("alias".unit_path));

alter table "relation" enable row level security;
alter table "relation" force row level security;
do $$ declare old record; begin
  for old in select polname from pg_catalog.pg_policy where polrelid = '"relation"'::regclass loop
    execute format('drop policy %I on "relation"', old.polname);
  end loop;
end $$;
revoke all on "relation" from public, yaodian_app, yaodian_system;
grant select, insert, update, delete on "relation" to yaodian_system;
create policy system on "relation" to yaodian_system using (true) with check (true);
grant select, insert, update on "relation" to yaodian_app;
create policy app_select on "relation" for select to yaodian_app using ("relation".city_id = yaodian_city() and yaodian_reaches("relation".unit_path));
create policy app_insert on "relation" for insert to yaodian_app with check ("relation".city_id = yaodian_city() and yaodian_reaches("relation".unit_path));
create policy app_update on "relation" for update to yaodian_app using ("relation".city_id = yaodian_city() and yaodian_reaches("relation".unit_path)) with check ("relation".city_id = yaodian_city() and yaodian_reaches("relation".unit_path));

alter table "succession" enable row level security;
alter table "succession" force row level security;
do $$ declare old record; begin
  for old in select polname from pg_catalog.pg_policy where polrelid = '"succession"'::regclass loop
    execute format('drop policy %I on "succession"', old.polname);
  end loop;
end $$;
revoke all on "succession" from public, yaodian_app, yaodian_system;
grant select, insert, update, delete on "succession" to yaodian_system;
create policy system on "succession" to yaodian_system using (true) with check (true);
grant select, insert, update on "succession" to yaodian_app;
create policy app_select on "succession" for select to yaodian_app using ("succession".city_id = yaodian_city() and yaodian_reaches("succession".unit_path));
create policy app_insert on "succession" for insert to yaodian_app with check ("succession".city_id = yaodian_city() and yaodian_reaches("succession".unit_path));
create policy app_update on "succession" for update to yaodian_app using ("succession".city_id = yaodian_city() and yaodian_reaches("succession".unit_path)) with check ("succession".city_id = yaodian_city() and yaodian_reaches("succession".unit_path));

alter table "unit_group" enable row level security;
alter table "unit_group" force row level security;
do $$ declare old record; begin
  for old in select polname from pg_catalog.pg_policy where polrelid = '"unit_group"'::regclass loop
    execute format('drop policy %I on "unit_group"', old.polname);
  end loop;
end $$;
revoke all on "unit_group" from public, yaodian_app, yaodian_system;
grant select, insert, update, delete on "unit_group" to yaodian_system;
create policy system on "unit_group" to yaodian_system using (true) with check (true);
grant select, insert, update on "unit_group" to yaodian_app;
create policy app_select on "unit_group" for select to yaodian_app using ("unit_group".city_id = yaodian_city() and yaodian_reaches("unit_group".unit_path));
create policy app_insert on "unit_group" for insert to yaodian_app with check ("unit_group".city_id = yaodian_city() and yaodian_reaches("unit_group".unit_path));
create policy app_update on "unit_group" for update to yaodian_app using ("unit_group".city_id = yaodian_city() and yaodian_reaches("unit_group".unit_path)) with check ("unit_group".city_id = yaodian_city() and yaodian_reaches("unit_group".unit_path));

alter table "membership" enable row level security;
alter table "membership" force row level security;
do $$ declare old record; begin
  for old in select polname from pg_catalog.pg_policy where polrelid = '"membership"'::regclass loop
    execute format('drop policy %I on "membership"', old.polname);
  end loop;
end $$;
revoke all on "membership" from public, yaodian_app, yaodian_system;
grant select, insert, update, delete on "membership" to yaodian_system;
create policy system on "membership" to yaodian_system using (true) with check (true);
grant select, insert, update on "membership" to yaodian_app;
create policy app_select on "membership" for select to yaodian_app using ("membership".city_id = yaodian_city() and yaodian_reaches("membership".unit_path));
create policy app_insert on "membership" for insert to yaodian_app with check ("membership".city_id = yaodian_city() and yaodian_reaches("membership".unit_path));
create policy app_update on "membership" for update to yaodian_app using ("membership".city_id = yaodian_city() and yaodian_reaches("membership".unit_path)) with check ("membership".city_id = yaodian_city() and yaodian_reaches("membership".unit_path));

alter table "person" enable row level security;
alter table "person" force row level security;
do $$ declare old record; begin
  for old in select polname from pg_catalog.pg_policy where polrelid = '"person"'::regclass loop
    execute format('drop policy %I on "person"', old.polname);
  end loop;
end $$;
revoke all on "person" from public, yaodian_app, yaodian_system;
grant select, insert, update, delete on "person" to yaodian_system;
create policy system on "person" to yaodian_system using (true) with check (true);
grant select, insert, update on "person" to yaodian_app;
create policy app_select on "person" for select to yaodian_app using ("person".city_id = yaodian_city() and yaodian_reaches("person".unit_path));
create policy app_insert on "person" for insert to yaodian_app with check ("person".city_id = yaodian_city() and yaodian_reaches("person".unit_path));
create policy app_update on "person" for update to yaodian_app using ("person".city_id = yaodian_city() and yaodian_reaches("person".unit_path)) with check ("person".city_id = yaodian_city() and yaodian_reaches("person".unit_path));

alter table "person_key" enable row level security;
alter table "person_key" force row level security;
do $$ declare old record; begin
  for old in select polname from pg_catalog.pg_policy where polrelid = '"person_key"'::regclass loop
    execute format('drop policy %I on "person_key"', old.polname);
  end loop;
end $$;
revoke all on "person_key" from public, yaodian_app, yaodian_system;
grant select, insert, update, delete on "person_key" to yaodian_system;
create policy system on "person_key" to yaodian_system using (true) with check (true);
grant select, insert, update, delete on "person_key" to yaodian_app;
create policy app_select on "person_key" for select to yaodian_app using ("person_key".city_id = yaodian_city() and yaodian_reaches("person_key".unit_path));
create policy app_insert on "person_key" for insert to yaodian_app with check ("person_key".city_id = yaodian_city() and yaodian_reaches("person_key".unit_path));
create policy app_update on "person_key" for update to yaodian_app using ("person_key".city_id = yaodian_city() and yaodian_reaches("person_key".unit_path)) with check ("person_key".city_id = yaodian_city() and yaodian_reaches("person_key".unit_path));
create policy app_delete on "person_key" for delete to yaodian_app using ("person_key".city_id = yaodian_city() and yaodian_reaches("person_key".unit_path));

alter table "post" enable row level security;
alter table "post" force row level security;
do $$ declare old record; begin
  for old in select polname from pg_catalog.pg_policy where polrelid = '"post"'::regclass loop
    execute format('drop policy %I on "post"', old.polname);
  end loop;
end $$;
revoke all on "post" from public, yaodian_app, yaodian_system;
grant select, insert, update, delete on "post" to yaodian_system;
create policy system on "post" to yaodian_system using (true) with check (true);
grant select, insert, update on "post" to yaodian_app;
create policy app_select on "post" for select to yaodian_app using ("post".city_id = yaodian_city() and yaodian_reaches("post".unit_path));
create policy app_insert on "post" for insert to yaodian_app with check ("post".city_id = yaodian_city() and yaodian_reaches("post".unit_path));
create policy app_update on "post" for update to yaodian_app using ("post".city_id = yaodian_city() and yaodian_reaches("post".unit_path)) with check ("post".city_id = yaodian_city() and yaodian_reaches("post".unit_path));

alter table "account" enable row level security;
alter table "account" force row level security;
do $$ declare old record; begin
  for old in select polname from pg_catalog.pg_policy where polrelid = '"account"'::regclass loop
    execute format('drop policy %I on "account"', old.polname);
  end loop;
end $$;
revoke all on "account" from public, yaodian_app, yaodian_system;
grant select, insert, update, delete on "account" to yaodian_system;
create policy system on "account" to yaodian_system using (true) with check (true);
grant select, insert, update on "account" to yaodian_app;
create policy app_select on "account" for select to yaodian_app using ("account".city_id = yaodian_city() and yaodian_reaches("account".unit_path));
create policy app_insert on "account" for insert to yaodian_app with check ("account".city_id = yaodian_city() and yaodian_reaches("account".unit_path));
create policy app_update on "account" for update to yaodian_app using ("account".city_id = yaodian_city() and yaodian_reaches("account".unit_path)) with check ("account".city_id = yaodian_city() and yaodian_reaches("account".unit_path));

alter table "term" enable row level security;
alter table "term" force row level security;
do $$ declare old record; begin
  for old in select polname from pg_catalog.pg_policy where polrelid = '"term"'::regclass loop
    execute format('drop policy %I on "term"', old.polname);
  end loop;
end $$;
revoke all on "term" from public, yaodian_app, yaodian_system;
grant select, insert, update, delete on "term" to yaodian_system;
create policy system on "term" to yaodian_system using (true) with check (true);
grant select, insert, update on "term" to yaodian_app;
create policy app_select on "term" for select to yaodian_app using ("term".city_id = yaodian_city() and yaodian_reaches("term".unit_path));
create policy app_insert on "term" for insert to yaodian_app with check ("term".city_id = yaodian_city() and yaodian_reaches("term".unit_path));
create policy app_update on "term" for update to yaodian_app using ("term".city_id = yaodian_city() and yaodian_reaches("term".unit_path)) with check ("term".city_id = yaodian_city() and yaodian_reaches("term".unit_path));

alter table "assignment" enable row level security;
alter table "assignment" force row level security;
do $$ declare old record; begin
  for old in select polname from pg_catalog.pg_policy where polrelid = '"assignment"'::regclass loop
    execute format('drop policy %I on "assignment"', old.polname);
  end loop;
end $$;
revoke all on "assignment" from public, yaodian_app, yaodian_system;
grant select, insert, update, delete on "assignment" to yaodian_system;
create policy system on "assignment" to yaodian_system using (true) with check (true);
grant select, insert, update on "assignment" to yaodian_app;
create policy app_select on "assignment" for select to yaodian_app using ("assignment".city_id = yaodian_city() and yaodian_reaches("assignment".unit_path));
create policy app_insert on "assignment" for insert to yaodian_app with check ("assignment".city_id = yaodian_city() and yaodian_reaches("assignment".unit_path));
create policy app_update on "assignment" for update to yaodian_app using ("assignment".city_id = yaodian_city() and yaodian_reaches("assignment".unit_path)) with check ("assignment".city_id = yaodian_city() and yaodian_reaches("assignment".unit_path));

alter table "plan" enable row level security;
alter table "plan" force row level security;
do $$ declare old record; begin
  for old in select polname from pg_catalog.pg_policy where polrelid = '"plan"'::regclass loop
    execute format('drop policy %I on "plan"', old.polname);
  end loop;
end $$;
revoke all on "plan" from public, yaodian_app, yaodian_system;
grant select, insert, update, delete on "plan" to yaodian_system;
create policy system on "plan" to yaodian_system using (true) with check (true);
grant select, insert, update on "plan" to yaodian_app;
create policy app_select on "plan" for select to yaodian_app using ("plan".city_id = yaodian_city() and (yaodian_reaches("plan".unit_path) or exists (select 1 from "assignment" shared where shared.city_id = "plan".city_id
    and shared."plan_id" = "plan"."id")));
create policy app_insert on "plan" for insert to yaodian_app with check ("plan".city_id = yaodian_city() and yaodian_reaches("plan".unit_path));
create policy app_update on "plan" for update to yaodian_app using ("plan".city_id = yaodian_city() and yaodian_reaches("plan".unit_path)) with check ("plan".city_id = yaodian_city() and yaodian_reaches("plan".unit_path));

alter table "decision" enable row level security;
alter table "decision" force row level security;
do $$ declare old record; begin
  for old in select polname from pg_catalog.pg_policy where polrelid = '"decision"'::regclass loop
    execute format('drop policy %I on "decision"', old.polname);
  end loop;
end $$;
revoke all on "decision" from public, yaodian_app, yaodian_system;
grant select, insert, update, delete on "decision" to yaodian_system;
create policy system on "decision" to yaodian_system using (true) with check (true);
grant select, insert, update on "decision" to yaodian_app;
create policy app_select on "decision" for select to yaodian_app using ("decision".city_id = yaodian_city() and yaodian_reaches("decision".unit_path));
create policy app_insert on "decision" for insert to yaodian_app with check ("decision".city_id = yaodian_city() and yaodian_reaches("decision".unit_path));
create policy app_update on "decision" for update to yaodian_app using ("decision".city_id = yaodian_city() and yaodian_reaches("decision".unit_path)) with check ("decision".city_id = yaodian_city() and yaodian_reaches("decision".unit_path));

alter table "reading" enable row level security;
alter table "reading" force row level security;
do $$ declare old record; begin
  for old in select polname from pg_catalog.pg_policy where polrelid = '"reading"'::regclass loop
    execute format('drop policy %I on "reading"', old.polname);
  end loop;
end $$;
revoke all on "reading" from public, yaodian_app, yaodian_system;
grant select, insert, update, delete on "reading" to yaodian_system;
create policy system on "reading" to yaodian_system using (true) with check (true);
grant select, insert, update on "reading" to yaodian_app;
create policy app_select on "reading" for select to yaodian_app using ("reading".city_id = yaodian_city() and yaodian_reaches("reading".unit_path));
create policy app_insert on "reading" for insert to yaodian_app with check ("reading".city_id = yaodian_city() and yaodian_reaches("reading".unit_path));
create policy app_update on "reading" for update to yaodian_app using ("reading".city_id = yaodian_city() and yaodian_reaches("reading".unit_path)) with check ("reading".city_id = yaodian_city() and yaodian_reaches("reading".unit_path));

alter table "item" enable row level security;
alter table "item" force row level security;
do $$ declare old record; begin
  for old in select polname from pg_catalog.pg_policy where polrelid = '"item"'::regclass loop
    execute format('drop policy %I on "item"', old.polname);
  end loop;
end $$;
revoke all on "item" from public, yaodian_app, yaodian_system;
grant select, insert, update, delete on "item" to yaodian_system;
create policy system on "item" to yaodian_system using (true) with check (true);
grant select, insert, update on "item" to yaodian_app;
create policy app_select on "item" for select to yaodian_app using ("item".city_id = yaodian_city() and (yaodian_reaches("item".unit_path) or exists (select 1 from "assignment" shared where shared.city_id = "item".city_id
    and shared."item_id" = "item"."id")));
create policy app_insert on "item" for insert to yaodian_app with check ("item".city_id = yaodian_city() and yaodian_reaches("item".unit_path));
create policy app_update on "item" for update to yaodian_app using ("item".city_id = yaodian_city() and yaodian_reaches("item".unit_path)) with check ("item".city_id = yaodian_city() and yaodian_reaches("item".unit_path));

alter table "target" enable row level security;
alter table "target" force row level security;
do $$ declare old record; begin
  for old in select polname from pg_catalog.pg_policy where polrelid = '"target"'::regclass loop
    execute format('drop policy %I on "target"', old.polname);
  end loop;
end $$;
revoke all on "target" from public, yaodian_app, yaodian_system;
grant select, insert, update, delete on "target" to yaodian_system;
create policy system on "target" to yaodian_system using (true) with check (true);
grant select, insert, update on "target" to yaodian_app;
create policy app_select on "target" for select to yaodian_app using ("target".city_id = yaodian_city() and (yaodian_reaches("target".unit_path) or exists (select 1 from "assignment" shared where shared.city_id = "target".city_id
    and shared."item_id" = "target"."item_id")));
create policy app_insert on "target" for insert to yaodian_app with check ("target".city_id = yaodian_city() and yaodian_reaches("target".unit_path));
create policy app_update on "target" for update to yaodian_app using ("target".city_id = yaodian_city() and yaodian_reaches("target".unit_path)) with check ("target".city_id = yaodian_city() and yaodian_reaches("target".unit_path));

alter table "owner" enable row level security;
alter table "owner" force row level security;
do $$ declare old record; begin
  for old in select polname from pg_catalog.pg_policy where polrelid = '"owner"'::regclass loop
    execute format('drop policy %I on "owner"', old.polname);
  end loop;
end $$;
revoke all on "owner" from public, yaodian_app, yaodian_system;
grant select, insert, update, delete on "owner" to yaodian_system;
create policy system on "owner" to yaodian_system using (true) with check (true);
grant select, insert, update on "owner" to yaodian_app;
create policy app_select on "owner" for select to yaodian_app using ("owner".city_id = yaodian_city() and (yaodian_reaches("owner".unit_path) or exists (select 1 from "assignment" shared where shared.city_id = "owner".city_id
    and shared."item_id" = "owner"."item_id")));
create policy app_insert on "owner" for insert to yaodian_app with check ("owner".city_id = yaodian_city() and yaodian_reaches("owner".unit_path));
create policy app_update on "owner" for update to yaodian_app using ("owner".city_id = yaodian_city() and yaodian_reaches("owner".unit_path)) with check ("owner".city_id = yaodian_city() and yaodian_reaches("owner".unit_path));

alter table "matter" enable row level security;
alter table "matter" force row level security;
do $$ declare old record; begin
  for old in select polname from pg_catalog.pg_policy where polrelid = '"matter"'::regclass loop
    execute format('drop policy %I on "matter"', old.polname);
  end loop;
end $$;
revoke all on "matter" from public, yaodian_app, yaodian_system;
grant select, insert, update, delete on "matter" to yaodian_system;
create policy system on "matter" to yaodian_system using (true) with check (true);
grant select, insert, update on "matter" to yaodian_app;
create policy app_select on "matter" for select to yaodian_app using ("matter".city_id = yaodian_city() and (yaodian_reaches("matter".unit_path) or exists (select 1 from "assignment" shared where shared.city_id = "matter".city_id
    and shared."matter_id" = "matter"."id")));
create policy app_insert on "matter" for insert to yaodian_app with check ("matter".city_id = yaodian_city() and yaodian_reaches("matter".unit_path));
create policy app_update on "matter" for update to yaodian_app using ("matter".city_id = yaodian_city() and yaodian_reaches("matter".unit_path)) with check ("matter".city_id = yaodian_city() and yaodian_reaches("matter".unit_path));

alter table "request" enable row level security;
alter table "request" force row level security;
do $$ declare old record; begin
  for old in select polname from pg_catalog.pg_policy where polrelid = '"request"'::regclass loop
    execute format('drop policy %I on "request"', old.polname);
  end loop;
end $$;
revoke all on "request" from public, yaodian_app, yaodian_system;
grant select, insert, update, delete on "request" to yaodian_system;
create policy system on "request" to yaodian_system using (true) with check (true);
grant select, insert, update on "request" to yaodian_app;
create policy app_select on "request" for select to yaodian_app using ("request".city_id = yaodian_city() and (yaodian_reaches("request".unit_path) or exists (select 1 from "assignment" shared where shared.city_id = "request".city_id
    and shared."matter_id" = "request"."matter_id")));
create policy app_insert on "request" for insert to yaodian_app with check ("request".city_id = yaodian_city() and yaodian_reaches("request".unit_path));
create policy app_update on "request" for update to yaodian_app using ("request".city_id = yaodian_city() and yaodian_reaches("request".unit_path)) with check ("request".city_id = yaodian_city() and yaodian_reaches("request".unit_path));

alter table "return" enable row level security;
alter table "return" force row level security;
do $$ declare old record; begin
  for old in select polname from pg_catalog.pg_policy where polrelid = '"return"'::regclass loop
    execute format('drop policy %I on "return"', old.polname);
  end loop;
end $$;
revoke all on "return" from public, yaodian_app, yaodian_system;
grant select, insert, update, delete on "return" to yaodian_system;
create policy system on "return" to yaodian_system using (true) with check (true);
grant select, insert, update on "return" to yaodian_app;
create policy app_select on "return" for select to yaodian_app using ("return".city_id = yaodian_city() and yaodian_reaches("return".unit_path));
create policy app_insert on "return" for insert to yaodian_app with check ("return".city_id = yaodian_city() and yaodian_reaches("return".unit_path));
create policy app_update on "return" for update to yaodian_app using ("return".city_id = yaodian_city() and yaodian_reaches("return".unit_path)) with check ("return".city_id = yaodian_city() and yaodian_reaches("return".unit_path));

alter table "return_summary" enable row level security;
alter table "return_summary" force row level security;
do $$ declare old record; begin
  for old in select polname from pg_catalog.pg_policy where polrelid = '"return_summary"'::regclass loop
    execute format('drop policy %I on "return_summary"', old.polname);
  end loop;
end $$;
revoke all on "return_summary" from public, yaodian_app, yaodian_system;
grant select, insert, update, delete on "return_summary" to yaodian_system;
create policy system on "return_summary" to yaodian_system using (true) with check (true);
grant select, insert, update on "return_summary" to yaodian_app;
create policy app_select on "return_summary" for select to yaodian_app using ("return_summary".city_id = yaodian_city() and yaodian_reaches("return_summary".unit_path));
create policy app_insert on "return_summary" for insert to yaodian_app with check ("return_summary".city_id = yaodian_city() and yaodian_reaches("return_summary".unit_path));
create policy app_update on "return_summary" for update to yaodian_app using ("return_summary".city_id = yaodian_city() and yaodian_reaches("return_summary".unit_path)) with check ("return_summary".city_id = yaodian_city() and yaodian_reaches("return_summary".unit_path));

alter table "signing_chain" enable row level security;
alter table "signing_chain" force row level security;
do $$ declare old record; begin
  for old in select polname from pg_catalog.pg_policy where polrelid = '"signing_chain"'::regclass loop
    execute format('drop policy %I on "signing_chain"', old.polname);
  end loop;
end $$;
revoke all on "signing_chain" from public, yaodian_app, yaodian_system;
grant select, insert, update, delete on "signing_chain" to yaodian_system;
create policy system on "signing_chain" to yaodian_system using (true) with check (true);
grant select, insert, update on "signing_chain" to yaodian_app;
create policy app_select on "signing_chain" for select to yaodian_app using ("signing_chain".city_id = yaodian_city() and yaodian_reaches("signing_chain".unit_path));
create policy app_insert on "signing_chain" for insert to yaodian_app with check ("signing_chain".city_id = yaodian_city() and yaodian_reaches("signing_chain".unit_path));
create policy app_update on "signing_chain" for update to yaodian_app using ("signing_chain".city_id = yaodian_city() and yaodian_reaches("signing_chain".unit_path)) with check ("signing_chain".city_id = yaodian_city() and yaodian_reaches("signing_chain".unit_path));

alter table "submission" enable row level security;
alter table "submission" force row level security;
do $$ declare old record; begin
  for old in select polname from pg_catalog.pg_policy where polrelid = '"submission"'::regclass loop
    execute format('drop policy %I on "submission"', old.polname);
  end loop;
end $$;
revoke all on "submission" from public, yaodian_app, yaodian_system;
grant select, insert, update, delete on "submission" to yaodian_system;
create policy system on "submission" to yaodian_system using (true) with check (true);
grant select, insert, update on "submission" to yaodian_app;
create policy app_select on "submission" for select to yaodian_app using ("submission".city_id = yaodian_city() and yaodian_reaches("submission".unit_path));
create policy app_insert on "submission" for insert to yaodian_app with check ("submission".city_id = yaodian_city() and yaodian_reaches("submission".unit_path));
create policy app_update on "submission" for update to yaodian_app using ("submission".city_id = yaodian_city() and yaodian_reaches("submission".unit_path)) with check ("submission".city_id = yaodian_city() and yaodian_reaches("submission".unit_path));

alter table "evidence" enable row level security;
alter table "evidence" force row level security;
do $$ declare old record; begin
  for old in select polname from pg_catalog.pg_policy where polrelid = '"evidence"'::regclass loop
    execute format('drop policy %I on "evidence"', old.polname);
  end loop;
end $$;
revoke all on "evidence" from public, yaodian_app, yaodian_system;
grant select, insert, update, delete on "evidence" to yaodian_system;
create policy system on "evidence" to yaodian_system using (true) with check (true);
grant select, insert, update on "evidence" to yaodian_app;
create policy app_select on "evidence" for select to yaodian_app using ("evidence".city_id = yaodian_city() and yaodian_reaches("evidence".unit_path));
create policy app_insert on "evidence" for insert to yaodian_app with check ("evidence".city_id = yaodian_city() and yaodian_reaches("evidence".unit_path));
create policy app_update on "evidence" for update to yaodian_app using ("evidence".city_id = yaodian_city() and yaodian_reaches("evidence".unit_path)) with check ("evidence".city_id = yaodian_city() and yaodian_reaches("evidence".unit_path));

alter table "quantity_entry" enable row level security;
alter table "quantity_entry" force row level security;
do $$ declare old record; begin
  for old in select polname from pg_catalog.pg_policy where polrelid = '"quantity_entry"'::regclass loop
    execute format('drop policy %I on "quantity_entry"', old.polname);
  end loop;
end $$;
revoke all on "quantity_entry" from public, yaodian_app, yaodian_system;
grant select, insert, update, delete on "quantity_entry" to yaodian_system;
create policy system on "quantity_entry" to yaodian_system using (true) with check (true);
grant select, insert, update on "quantity_entry" to yaodian_app;
create policy app_select on "quantity_entry" for select to yaodian_app using ("quantity_entry".city_id = yaodian_city() and yaodian_reaches("quantity_entry".unit_path));
create policy app_insert on "quantity_entry" for insert to yaodian_app with check ("quantity_entry".city_id = yaodian_city() and yaodian_reaches("quantity_entry".unit_path));
create policy app_update on "quantity_entry" for update to yaodian_app using ("quantity_entry".city_id = yaodian_city() and yaodian_reaches("quantity_entry".unit_path)) with check ("quantity_entry".city_id = yaodian_city() and yaodian_reaches("quantity_entry".unit_path));

alter table "indicator_tie" enable row level security;
alter table "indicator_tie" force row level security;
do $$ declare old record; begin
  for old in select polname from pg_catalog.pg_policy where polrelid = '"indicator_tie"'::regclass loop
    execute format('drop policy %I on "indicator_tie"', old.polname);
  end loop;
end $$;
revoke all on "indicator_tie" from public, yaodian_app, yaodian_system;
grant select, insert, update, delete on "indicator_tie" to yaodian_system;
create policy system on "indicator_tie" to yaodian_system using (true) with check (true);
grant select, insert, update on "indicator_tie" to yaodian_app;
create policy app_select on "indicator_tie" for select to yaodian_app using ("indicator_tie".city_id = yaodian_city() and (yaodian_reaches("indicator_tie".unit_path) or exists (select 1 from "assignment" shared where shared.city_id = "indicator_tie".city_id
    and shared."item_id" = "indicator_tie"."item_id")));
create policy app_insert on "indicator_tie" for insert to yaodian_app with check ("indicator_tie".city_id = yaodian_city() and yaodian_reaches("indicator_tie".unit_path));
create policy app_update on "indicator_tie" for update to yaodian_app using ("indicator_tie".city_id = yaodian_city() and yaodian_reaches("indicator_tie".unit_path)) with check ("indicator_tie".city_id = yaodian_city() and yaodian_reaches("indicator_tie".unit_path));

alter table "contest" enable row level security;
alter table "contest" force row level security;
do $$ declare old record; begin
  for old in select polname from pg_catalog.pg_policy where polrelid = '"contest"'::regclass loop
    execute format('drop policy %I on "contest"', old.polname);
  end loop;
end $$;
revoke all on "contest" from public, yaodian_app, yaodian_system;
grant select, insert, update, delete on "contest" to yaodian_system;
create policy system on "contest" to yaodian_system using (true) with check (true);
grant select, insert, update on "contest" to yaodian_app;
create policy app_select on "contest" for select to yaodian_app using ("contest".city_id = yaodian_city() and yaodian_reaches("contest".unit_path));
create policy app_insert on "contest" for insert to yaodian_app with check ("contest".city_id = yaodian_city() and yaodian_reaches("contest".unit_path));
create policy app_update on "contest" for update to yaodian_app using ("contest".city_id = yaodian_city() and yaodian_reaches("contest".unit_path)) with check ("contest".city_id = yaodian_city() and yaodian_reaches("contest".unit_path));

alter table "ladder_order" enable row level security;
alter table "ladder_order" force row level security;
do $$ declare old record; begin
  for old in select polname from pg_catalog.pg_policy where polrelid = '"ladder_order"'::regclass loop
    execute format('drop policy %I on "ladder_order"', old.polname);
  end loop;
end $$;
revoke all on "ladder_order" from public, yaodian_app, yaodian_system;
grant select, insert, update, delete on "ladder_order" to yaodian_system;
create policy system on "ladder_order" to yaodian_system using (true) with check (true);
grant select, insert, update on "ladder_order" to yaodian_app;
create policy app_select on "ladder_order" for select to yaodian_app using ("ladder_order".city_id = yaodian_city() and yaodian_reaches("ladder_order".unit_path));
create policy app_insert on "ladder_order" for insert to yaodian_app with check ("ladder_order".city_id = yaodian_city() and yaodian_reaches("ladder_order".unit_path));
create policy app_update on "ladder_order" for update to yaodian_app using ("ladder_order".city_id = yaodian_city() and yaodian_reaches("ladder_order".unit_path)) with check ("ladder_order".city_id = yaodian_city() and yaodian_reaches("ladder_order".unit_path));

alter table "reminder" enable row level security;
alter table "reminder" force row level security;
do $$ declare old record; begin
  for old in select polname from pg_catalog.pg_policy where polrelid = '"reminder"'::regclass loop
    execute format('drop policy %I on "reminder"', old.polname);
  end loop;
end $$;
revoke all on "reminder" from public, yaodian_app, yaodian_system;
grant select, insert, update, delete on "reminder" to yaodian_system;
create policy system on "reminder" to yaodian_system using (true) with check (true);
grant select, insert, update on "reminder" to yaodian_app;
create policy app_select on "reminder" for select to yaodian_app using ("reminder".city_id = yaodian_city() and yaodian_reaches("reminder".unit_path));
create policy app_insert on "reminder" for insert to yaodian_app with check ("reminder".city_id = yaodian_city() and yaodian_reaches("reminder".unit_path));
create policy app_update on "reminder" for update to yaodian_app using ("reminder".city_id = yaodian_city() and yaodian_reaches("reminder".unit_path)) with check ("reminder".city_id = yaodian_city() and yaodian_reaches("reminder".unit_path));

alter table "clue" enable row level security;
alter table "clue" force row level security;
do $$ declare old record; begin
  for old in select polname from pg_catalog.pg_policy where polrelid = '"clue"'::regclass loop
    execute format('drop policy %I on "clue"', old.polname);
  end loop;
end $$;
revoke all on "clue" from public, yaodian_app, yaodian_system;
grant select, insert, update, delete on "clue" to yaodian_system;
create policy system on "clue" to yaodian_system using (true) with check (true);
grant select, insert, update on "clue" to yaodian_app;
create policy app_select on "clue" for select to yaodian_app using ("clue".city_id = yaodian_city() and yaodian_reaches("clue".unit_path));
create policy app_insert on "clue" for insert to yaodian_app with check ("clue".city_id = yaodian_city() and yaodian_reaches("clue".unit_path));
create policy app_update on "clue" for update to yaodian_app using ("clue".city_id = yaodian_city() and yaodian_reaches("clue".unit_path)) with check ("clue".city_id = yaodian_city() and yaodian_reaches("clue".unit_path));

alter table "quota" enable row level security;
alter table "quota" force row level security;
do $$ declare old record; begin
  for old in select polname from pg_catalog.pg_policy where polrelid = '"quota"'::regclass loop
    execute format('drop policy %I on "quota"', old.polname);
  end loop;
end $$;
revoke all on "quota" from public, yaodian_app, yaodian_system;
grant select, insert, update, delete on "quota" to yaodian_system;
create policy system on "quota" to yaodian_system using (true) with check (true);
grant select, insert, update on "quota" to yaodian_app;
create policy app_select on "quota" for select to yaodian_app using ("quota".city_id = yaodian_city() and yaodian_reaches("quota".unit_path));
create policy app_insert on "quota" for insert to yaodian_app with check ("quota".city_id = yaodian_city() and yaodian_reaches("quota".unit_path));
create policy app_update on "quota" for update to yaodian_app using ("quota".city_id = yaodian_city() and yaodian_reaches("quota".unit_path)) with check ("quota".city_id = yaodian_city() and yaodian_reaches("quota".unit_path));

alter table "application" enable row level security;
alter table "application" force row level security;
do $$ declare old record; begin
  for old in select polname from pg_catalog.pg_policy where polrelid = '"application"'::regclass loop
    execute format('drop policy %I on "application"', old.polname);
  end loop;
end $$;
revoke all on "application" from public, yaodian_app, yaodian_system;
grant select, insert, update, delete on "application" to yaodian_system;
create policy system on "application" to yaodian_system using (true) with check (true);
grant select, insert, update on "application" to yaodian_app;
create policy app_select on "application" for select to yaodian_app using ("application".city_id = yaodian_city() and yaodian_reaches("application".unit_path));
create policy app_insert on "application" for insert to yaodian_app with check ("application".city_id = yaodian_city() and yaodian_reaches("application".unit_path));
create policy app_update on "application" for update to yaodian_app using ("application".city_id = yaodian_city() and yaodian_reaches("application".unit_path)) with check ("application".city_id = yaodian_city() and yaodian_reaches("application".unit_path));

alter table "consulted" enable row level security;
alter table "consulted" force row level security;
do $$ declare old record; begin
  for old in select polname from pg_catalog.pg_policy where polrelid = '"consulted"'::regclass loop
    execute format('drop policy %I on "consulted"', old.polname);
  end loop;
end $$;
revoke all on "consulted" from public, yaodian_app, yaodian_system;
grant select, insert, update, delete on "consulted" to yaodian_system;
create policy system on "consulted" to yaodian_system using (true) with check (true);
grant select, insert, update on "consulted" to yaodian_app;
create policy app_select on "consulted" for select to yaodian_app using ("consulted".city_id = yaodian_city() and yaodian_reaches("consulted".unit_path));
create policy app_insert on "consulted" for insert to yaodian_app with check ("consulted".city_id = yaodian_city() and yaodian_reaches("consulted".unit_path));
create policy app_update on "consulted" for update to yaodian_app using ("consulted".city_id = yaodian_city() and yaodian_reaches("consulted".unit_path)) with check ("consulted".city_id = yaodian_city() and yaodian_reaches("consulted".unit_path));

alter table "consultation" enable row level security;
alter table "consultation" force row level security;
do $$ declare old record; begin
  for old in select polname from pg_catalog.pg_policy where polrelid = '"consultation"'::regclass loop
    execute format('drop policy %I on "consultation"', old.polname);
  end loop;
end $$;
revoke all on "consultation" from public, yaodian_app, yaodian_system;
grant select, insert, update, delete on "consultation" to yaodian_system;
create policy system on "consultation" to yaodian_system using (true) with check (true);
grant select, insert, update on "consultation" to yaodian_app;
create policy app_select on "consultation" for select to yaodian_app using ("consultation".city_id = yaodian_city() and (yaodian_reaches("consultation".unit_path) or exists (select 1 from "consulted" shared where shared.city_id = "consultation".city_id
    and shared."consultation_id" = "consultation"."id")));
create policy app_insert on "consultation" for insert to yaodian_app with check ("consultation".city_id = yaodian_city() and yaodian_reaches("consultation".unit_path));
create policy app_update on "consultation" for update to yaodian_app using ("consultation".city_id = yaodian_city() and yaodian_reaches("consultation".unit_path)) with check ("consultation".city_id = yaodian_city() and yaodian_reaches("consultation".unit_path));

alter table "opinion" enable row level security;
alter table "opinion" force row level security;
do $$ declare old record; begin
  for old in select polname from pg_catalog.pg_policy where polrelid = '"opinion"'::regclass loop
    execute format('drop policy %I on "opinion"', old.polname);
  end loop;
end $$;
revoke all on "opinion" from public, yaodian_app, yaodian_system;
grant select, insert, update, delete on "opinion" to yaodian_system;
create policy system on "opinion" to yaodian_system using (true) with check (true);
grant select, insert, update on "opinion" to yaodian_app;
create policy app_select on "opinion" for select to yaodian_app using ("opinion".city_id = yaodian_city() and yaodian_reaches("opinion".unit_path));
create policy app_insert on "opinion" for insert to yaodian_app with check ("opinion".city_id = yaodian_city() and yaodian_reaches("opinion".unit_path));
create policy app_update on "opinion" for update to yaodian_app using ("opinion".city_id = yaodian_city() and yaodian_reaches("opinion".unit_path)) with check ("opinion".city_id = yaodian_city() and yaodian_reaches("opinion".unit_path));

alter table "follow_on" enable row level security;
alter table "follow_on" force row level security;
do $$ declare old record; begin
  for old in select polname from pg_catalog.pg_policy where polrelid = '"follow_on"'::regclass loop
    execute format('drop policy %I on "follow_on"', old.polname);
  end loop;
end $$;
revoke all on "follow_on" from public, yaodian_app, yaodian_system;
grant select, insert, update, delete on "follow_on" to yaodian_system;
create policy system on "follow_on" to yaodian_system using (true) with check (true);
grant select, insert, update on "follow_on" to yaodian_app;
create policy app_select on "follow_on" for select to yaodian_app using ("follow_on".city_id = yaodian_city() and yaodian_reaches("follow_on".unit_path));
create policy app_insert on "follow_on" for insert to yaodian_app with check ("follow_on".city_id = yaodian_city() and yaodian_reaches("follow_on".unit_path));
create policy app_update on "follow_on" for update to yaodian_app using ("follow_on".city_id = yaodian_city() and yaodian_reaches("follow_on".unit_path)) with check ("follow_on".city_id = yaodian_city() and yaodian_reaches("follow_on".unit_path));

alter table "body_member" enable row level security;
alter table "body_member" force row level security;
do $$ declare old record; begin
  for old in select polname from pg_catalog.pg_policy where polrelid = '"body_member"'::regclass loop
    execute format('drop policy %I on "body_member"', old.polname);
  end loop;
end $$;
revoke all on "body_member" from public, yaodian_app, yaodian_system;
grant select, insert, update, delete on "body_member" to yaodian_system;
create policy system on "body_member" to yaodian_system using (true) with check (true);
grant select, insert, update on "body_member" to yaodian_app;
create policy app_select on "body_member" for select to yaodian_app using ("body_member".city_id = yaodian_city() and yaodian_reaches("body_member".unit_path));
create policy app_insert on "body_member" for insert to yaodian_app with check ("body_member".city_id = yaodian_city() and yaodian_reaches("body_member".unit_path));
create policy app_update on "body_member" for update to yaodian_app using ("body_member".city_id = yaodian_city() and yaodian_reaches("body_member".unit_path)) with check ("body_member".city_id = yaodian_city() and yaodian_reaches("body_member".unit_path));

alter table "body" enable row level security;
alter table "body" force row level security;
do $$ declare old record; begin
  for old in select polname from pg_catalog.pg_policy where polrelid = '"body"'::regclass loop
    execute format('drop policy %I on "body"', old.polname);
  end loop;
end $$;
revoke all on "body" from public, yaodian_app, yaodian_system;
grant select, insert, update, delete on "body" to yaodian_system;
create policy system on "body" to yaodian_system using (true) with check (true);
grant select, insert, update on "body" to yaodian_app;
create policy app_select on "body" for select to yaodian_app using ("body".city_id = yaodian_city() and (yaodian_reaches("body".unit_path) or exists (select 1 from "body_member" shared where shared.city_id = "body".city_id
    and shared."body_id" = "body"."id")));
create policy app_insert on "body" for insert to yaodian_app with check ("body".city_id = yaodian_city() and yaodian_reaches("body".unit_path));
create policy app_update on "body" for update to yaodian_app using ("body".city_id = yaodian_city() and yaodian_reaches("body".unit_path)) with check ("body".city_id = yaodian_city() and yaodian_reaches("body".unit_path));

alter table "meeting" enable row level security;
alter table "meeting" force row level security;
do $$ declare old record; begin
  for old in select polname from pg_catalog.pg_policy where polrelid = '"meeting"'::regclass loop
    execute format('drop policy %I on "meeting"', old.polname);
  end loop;
end $$;
revoke all on "meeting" from public, yaodian_app, yaodian_system;
grant select, insert, update, delete on "meeting" to yaodian_system;
create policy system on "meeting" to yaodian_system using (true) with check (true);
grant select, insert, update on "meeting" to yaodian_app;
create policy app_select on "meeting" for select to yaodian_app using ("meeting".city_id = yaodian_city() and (yaodian_reaches("meeting".unit_path) or exists (select 1 from "body_member" shared where shared.city_id = "meeting".city_id
    and shared."body_id" = "meeting"."body_id")));
create policy app_insert on "meeting" for insert to yaodian_app with check ("meeting".city_id = yaodian_city() and yaodian_reaches("meeting".unit_path));
create policy app_update on "meeting" for update to yaodian_app using ("meeting".city_id = yaodian_city() and yaodian_reaches("meeting".unit_path)) with check ("meeting".city_id = yaodian_city() and yaodian_reaches("meeting".unit_path));

alter table "delivery" enable row level security;
alter table "delivery" force row level security;
do $$ declare old record; begin
  for old in select polname from pg_catalog.pg_policy where polrelid = '"delivery"'::regclass loop
    execute format('drop policy %I on "delivery"', old.polname);
  end loop;
end $$;
revoke all on "delivery" from public, yaodian_app, yaodian_system;
grant select, insert, update, delete on "delivery" to yaodian_system;
create policy system on "delivery" to yaodian_system using (true) with check (true);
grant select, insert, update on "delivery" to yaodian_app;
create policy app_select on "delivery" for select to yaodian_app using ("delivery".city_id = yaodian_city() and yaodian_reaches("delivery".unit_path));
create policy app_insert on "delivery" for insert to yaodian_app with check ("delivery".city_id = yaodian_city() and yaodian_reaches("delivery".unit_path));
create policy app_update on "delivery" for update to yaodian_app using ("delivery".city_id = yaodian_city() and yaodian_reaches("delivery".unit_path)) with check ("delivery".city_id = yaodian_city() and yaodian_reaches("delivery".unit_path));

alter table "countersignature" enable row level security;
alter table "countersignature" force row level security;
do $$ declare old record; begin
  for old in select polname from pg_catalog.pg_policy where polrelid = '"countersignature"'::regclass loop
    execute format('drop policy %I on "countersignature"', old.polname);
  end loop;
end $$;
revoke all on "countersignature" from public, yaodian_app, yaodian_system;
grant select, insert, update, delete on "countersignature" to yaodian_system;
create policy system on "countersignature" to yaodian_system using (true) with check (true);
grant select, insert, update on "countersignature" to yaodian_app;
create policy app_select on "countersignature" for select to yaodian_app using ("countersignature".city_id = yaodian_city() and yaodian_reaches("countersignature".unit_path));
create policy app_insert on "countersignature" for insert to yaodian_app with check ("countersignature".city_id = yaodian_city() and yaodian_reaches("countersignature".unit_path));
create policy app_update on "countersignature" for update to yaodian_app using ("countersignature".city_id = yaodian_city() and yaodian_reaches("countersignature".unit_path)) with check ("countersignature".city_id = yaodian_city() and yaodian_reaches("countersignature".unit_path));

alter table "outgoing" enable row level security;
alter table "outgoing" force row level security;
do $$ declare old record; begin
  for old in select polname from pg_catalog.pg_policy where polrelid = '"outgoing"'::regclass loop
    execute format('drop policy %I on "outgoing"', old.polname);
  end loop;
end $$;
revoke all on "outgoing" from public, yaodian_app, yaodian_system;
grant select, insert, update, delete on "outgoing" to yaodian_system;
create policy system on "outgoing" to yaodian_system using (true) with check (true);
grant select, insert, update on "outgoing" to yaodian_app;
create policy app_select on "outgoing" for select to yaodian_app using ("outgoing".city_id = yaodian_city() and (yaodian_reaches("outgoing".unit_path) or exists (select 1 from "delivery" shared where shared.city_id = "outgoing".city_id
    and shared."paper_id" = "outgoing"."id") or exists (select 1 from "countersignature" shared where shared.city_id = "outgoing".city_id
    and shared."paper_id" = "outgoing"."id")));
create policy app_insert on "outgoing" for insert to yaodian_app with check ("outgoing".city_id = yaodian_city() and yaodian_reaches("outgoing".unit_path));
create policy app_update on "outgoing" for update to yaodian_app using ("outgoing".city_id = yaodian_city() and yaodian_reaches("outgoing".unit_path)) with check ("outgoing".city_id = yaodian_city() and yaodian_reaches("outgoing".unit_path));

alter table "dated_value" enable row level security;
alter table "dated_value" force row level security;
do $$ declare old record; begin
  for old in select polname from pg_catalog.pg_policy where polrelid = '"dated_value"'::regclass loop
    execute format('drop policy %I on "dated_value"', old.polname);
  end loop;
end $$;
revoke all on "dated_value" from public, yaodian_app, yaodian_system;
grant select, insert, update, delete on "dated_value" to yaodian_system;
create policy system on "dated_value" to yaodian_system using (true) with check (true);
grant select, insert, update on "dated_value" to yaodian_app;
create policy app_select on "dated_value" for select to yaodian_app using ("dated_value".city_id = yaodian_city());
create policy app_insert on "dated_value" for insert to yaodian_app with check ("dated_value".city_id = yaodian_city() and yaodian_reaches("dated_value".unit_path));
create policy app_update on "dated_value" for update to yaodian_app using ("dated_value".city_id = yaodian_city() and yaodian_reaches("dated_value".unit_path)) with check ("dated_value".city_id = yaodian_city() and yaodian_reaches("dated_value".unit_path));

alter table "named_list" enable row level security;
alter table "named_list" force row level security;
do $$ declare old record; begin
  for old in select polname from pg_catalog.pg_policy where polrelid = '"named_list"'::regclass loop
    execute format('drop policy %I on "named_list"', old.polname);
  end loop;
end $$;
revoke all on "named_list" from public, yaodian_app, yaodian_system;
grant select, insert, update, delete on "named_list" to yaodian_system;
create policy system on "named_list" to yaodian_system using (true) with check (true);
grant select, insert, update on "named_list" to yaodian_app;
create policy app_select on "named_list" for select to yaodian_app using ("named_list".city_id = yaodian_city());
create policy app_insert on "named_list" for insert to yaodian_app with check ("named_list".city_id = yaodian_city() and yaodian_reaches("named_list".unit_path));
create policy app_update on "named_list" for update to yaodian_app using ("named_list".city_id = yaodian_city() and yaodian_reaches("named_list".unit_path)) with check ("named_list".city_id = yaodian_city() and yaodian_reaches("named_list".unit_path));

alter table "ladder" enable row level security;
alter table "ladder" force row level security;
do $$ declare old record; begin
  for old in select polname from pg_catalog.pg_policy where polrelid = '"ladder"'::regclass loop
    execute format('drop policy %I on "ladder"', old.polname);
  end loop;
end $$;
revoke all on "ladder" from public, yaodian_app, yaodian_system;
grant select, insert, update, delete on "ladder" to yaodian_system;
create policy system on "ladder" to yaodian_system using (true) with check (true);
grant select, insert, update on "ladder" to yaodian_app;
create policy app_select on "ladder" for select to yaodian_app using ("ladder".city_id = yaodian_city());
create policy app_insert on "ladder" for insert to yaodian_app with check ("ladder".city_id = yaodian_city() and yaodian_reaches("ladder".unit_path));
create policy app_update on "ladder" for update to yaodian_app using ("ladder".city_id = yaodian_city() and yaodian_reaches("ladder".unit_path)) with check ("ladder".city_id = yaodian_city() and yaodian_reaches("ladder".unit_path));

alter table "synonym" enable row level security;
alter table "synonym" force row level security;
do $$ declare old record; begin
  for old in select polname from pg_catalog.pg_policy where polrelid = '"synonym"'::regclass loop
    execute format('drop policy %I on "synonym"', old.polname);
  end loop;
end $$;
revoke all on "synonym" from public, yaodian_app, yaodian_system;
grant select, insert, update, delete on "synonym" to yaodian_system;
create policy system on "synonym" to yaodian_system using (true) with check (true);
grant select, insert, update on "synonym" to yaodian_app;
create policy app_select on "synonym" for select to yaodian_app using ("synonym".city_id = yaodian_city());
create policy app_insert on "synonym" for insert to yaodian_app with check ("synonym".city_id = yaodian_city() and yaodian_reaches("synonym".unit_path));
create policy app_update on "synonym" for update to yaodian_app using ("synonym".city_id = yaodian_city() and yaodian_reaches("synonym".unit_path)) with check ("synonym".city_id = yaodian_city() and yaodian_reaches("synonym".unit_path));

alter table "tally" enable row level security;
alter table "tally" force row level security;
do $$ declare old record; begin
  for old in select polname from pg_catalog.pg_policy where polrelid = '"tally"'::regclass loop
    execute format('drop policy %I on "tally"', old.polname);
  end loop;
end $$;
revoke all on "tally" from public, yaodian_app, yaodian_system;
grant select, insert, update, delete on "tally" to yaodian_system;
create policy system on "tally" to yaodian_system using (true) with check (true);
grant select, insert, update on "tally" to yaodian_app;
create policy app_select on "tally" for select to yaodian_app using ("tally".city_id = yaodian_city() and yaodian_reaches("tally".unit_path));
create policy app_insert on "tally" for insert to yaodian_app with check ("tally".city_id = yaodian_city() and yaodian_reaches("tally".unit_path));
create policy app_update on "tally" for update to yaodian_app using ("tally".city_id = yaodian_city() and yaodian_reaches("tally".unit_path)) with check ("tally".city_id = yaodian_city() and yaodian_reaches("tally".unit_path));

alter table "branch_tally" enable row level security;
alter table "branch_tally" force row level security;
do $$ declare old record; begin
  for old in select polname from pg_catalog.pg_policy where polrelid = '"branch_tally"'::regclass loop
    execute format('drop policy %I on "branch_tally"', old.polname);
  end loop;
end $$;
revoke all on "branch_tally" from public, yaodian_app, yaodian_system;
grant select, insert, update, delete on "branch_tally" to yaodian_system;
create policy system on "branch_tally" to yaodian_system using (true) with check (true);
grant select on "branch_tally" to yaodian_app;
create policy app_select on "branch_tally" for select to yaodian_app using ("branch_tally".city_id = yaodian_city() and yaodian_reaches_all("branch_tally".branch_path));

alter table "school" enable row level security;
alter table "school" force row level security;
do $$ declare old record; begin
  for old in select polname from pg_catalog.pg_policy where polrelid = '"school"'::regclass loop
    execute format('drop policy %I on "school"', old.polname);
  end loop;
end $$;
revoke all on "school" from public, yaodian_app, yaodian_system;
grant select, insert, update, delete on "school" to yaodian_system;
create policy system on "school" to yaodian_system using (true) with check (true);
grant select, insert, update on "school" to yaodian_app;
create policy app_select on "school" for select to yaodian_app using ("school".city_id = yaodian_city() and yaodian_reaches("school".unit_path));
create policy app_insert on "school" for insert to yaodian_app with check ("school".city_id = yaodian_city() and yaodian_reaches("school".unit_path));
create policy app_update on "school" for update to yaodian_app using ("school".city_id = yaodian_city() and yaodian_reaches("school".unit_path)) with check ("school".city_id = yaodian_city() and yaodian_reaches("school".unit_path));

alter table "hazard" enable row level security;
alter table "hazard" force row level security;
do $$ declare old record; begin
  for old in select polname from pg_catalog.pg_policy where polrelid = '"hazard"'::regclass loop
    execute format('drop policy %I on "hazard"', old.polname);
  end loop;
end $$;
revoke all on "hazard" from public, yaodian_app, yaodian_system;
grant select, insert, update, delete on "hazard" to yaodian_system;
create policy system on "hazard" to yaodian_system using (true) with check (true);
grant select, insert, update on "hazard" to yaodian_app;
create policy app_select on "hazard" for select to yaodian_app using ("hazard".city_id = yaodian_city() and yaodian_reaches("hazard".unit_path));
create policy app_insert on "hazard" for insert to yaodian_app with check ("hazard".city_id = yaodian_city() and yaodian_reaches("hazard".unit_path));
create policy app_update on "hazard" for update to yaodian_app using ("hazard".city_id = yaodian_city() and yaodian_reaches("hazard".unit_path)) with check ("hazard".city_id = yaodian_city() and yaodian_reaches("hazard".unit_path));

alter table "inspection" enable row level security;
alter table "inspection" force row level security;
do $$ declare old record; begin
  for old in select polname from pg_catalog.pg_policy where polrelid = '"inspection"'::regclass loop
    execute format('drop policy %I on "inspection"', old.polname);
  end loop;
end $$;
revoke all on "inspection" from public, yaodian_app, yaodian_system;
grant select, insert, update, delete on "inspection" to yaodian_system;
create policy system on "inspection" to yaodian_system using (true) with check (true);
grant select, insert, update on "inspection" to yaodian_app;
create policy app_select on "inspection" for select to yaodian_app using ("inspection".city_id = yaodian_city() and yaodian_reaches("inspection".unit_path));
create policy app_insert on "inspection" for insert to yaodian_app with check ("inspection".city_id = yaodian_city() and yaodian_reaches("inspection".unit_path));
create policy app_update on "inspection" for update to yaodian_app using ("inspection".city_id = yaodian_city() and yaodian_reaches("inspection".unit_path)) with check ("inspection".city_id = yaodian_city() and yaodian_reaches("inspection".unit_path));

alter table "contact" enable row level security;
alter table "contact" force row level security;
do $$ declare old record; begin
  for old in select polname from pg_catalog.pg_policy where polrelid = '"contact"'::regclass loop
    execute format('drop policy %I on "contact"', old.polname);
  end loop;
end $$;
revoke all on "contact" from public, yaodian_app, yaodian_system;
grant select, insert, update, delete on "contact" to yaodian_system;
create policy system on "contact" to yaodian_system using (true) with check (true);
grant select, insert, update on "contact" to yaodian_app;
create policy app_select on "contact" for select to yaodian_app using ("contact".city_id = yaodian_city() and yaodian_reaches("contact".unit_path));
create policy app_insert on "contact" for insert to yaodian_app with check ("contact".city_id = yaodian_city() and yaodian_reaches("contact".unit_path));
create policy app_update on "contact" for update to yaodian_app using ("contact".city_id = yaodian_city() and yaodian_reaches("contact".unit_path)) with check ("contact".city_id = yaodian_city() and yaodian_reaches("contact".unit_path));

alter table "import_file" enable row level security;
alter table "import_file" force row level security;
do $$ declare old record; begin
  for old in select polname from pg_catalog.pg_policy where polrelid = '"import_file"'::regclass loop
    execute format('drop policy %I on "import_file"', old.polname);
  end loop;
end $$;
revoke all on "import_file" from public, yaodian_app, yaodian_system;
grant select, insert, update, delete on "import_file" to yaodian_system;
create policy system on "import_file" to yaodian_system using (true) with check (true);
grant select, insert, update on "import_file" to yaodian_app;
create policy app_select on "import_file" for select to yaodian_app using ("import_file".city_id = yaodian_city() and yaodian_reaches("import_file".unit_path));
create policy app_insert on "import_file" for insert to yaodian_app with check ("import_file".city_id = yaodian_city() and yaodian_reaches("import_file".unit_path));
create policy app_update on "import_file" for update to yaodian_app using ("import_file".city_id = yaodian_city() and yaodian_reaches("import_file".unit_path)) with check ("import_file".city_id = yaodian_city() and yaodian_reaches("import_file".unit_path));

alter table "list_comparison" enable row level security;
alter table "list_comparison" force row level security;
do $$ declare old record; begin
  for old in select polname from pg_catalog.pg_policy where polrelid = '"list_comparison"'::regclass loop
    execute format('drop policy %I on "list_comparison"', old.polname);
  end loop;
end $$;
revoke all on "list_comparison" from public, yaodian_app, yaodian_system;
grant select, insert, update, delete on "list_comparison" to yaodian_system;
create policy system on "list_comparison" to yaodian_system using (true) with check (true);
grant select, insert, update on "list_comparison" to yaodian_app;
create policy app_select on "list_comparison" for select to yaodian_app using ("list_comparison".city_id = yaodian_city() and yaodian_reaches("list_comparison".unit_path));
create policy app_insert on "list_comparison" for insert to yaodian_app with check ("list_comparison".city_id = yaodian_city() and yaodian_reaches("list_comparison".unit_path));
create policy app_update on "list_comparison" for update to yaodian_app using ("list_comparison".city_id = yaodian_city() and yaodian_reaches("list_comparison".unit_path)) with check ("list_comparison".city_id = yaodian_city() and yaodian_reaches("list_comparison".unit_path));

alter table "kept_rows" enable row level security;
alter table "kept_rows" force row level security;
do $$ declare old record; begin
  for old in select polname from pg_catalog.pg_policy where polrelid = '"kept_rows"'::regclass loop
    execute format('drop policy %I on "kept_rows"', old.polname);
  end loop;
end $$;
revoke all on "kept_rows" from public, yaodian_app, yaodian_system;
grant select, insert, update, delete on "kept_rows" to yaodian_system;
create policy system on "kept_rows" to yaodian_system using (true) with check (true);
grant select, insert, update, delete on "kept_rows" to yaodian_app;
create policy app_select on "kept_rows" for select to yaodian_app using ("kept_rows".city_id = yaodian_city() and yaodian_reaches("kept_rows".unit_path));
create policy app_insert on "kept_rows" for insert to yaodian_app with check ("kept_rows".city_id = yaodian_city() and yaodian_reaches("kept_rows".unit_path));
create policy app_update on "kept_rows" for update to yaodian_app using ("kept_rows".city_id = yaodian_city() and yaodian_reaches("kept_rows".unit_path)) with check ("kept_rows".city_id = yaodian_city() and yaodian_reaches("kept_rows".unit_path));
create policy app_delete on "kept_rows" for delete to yaodian_app using ("kept_rows".city_id = yaodian_city() and yaodian_reaches("kept_rows".unit_path));

alter table "export_file" enable row level security;
alter table "export_file" force row level security;
do $$ declare old record; begin
  for old in select polname from pg_catalog.pg_policy where polrelid = '"export_file"'::regclass loop
    execute format('drop policy %I on "export_file"', old.polname);
  end loop;
end $$;
revoke all on "export_file" from public, yaodian_app, yaodian_system;
grant select, insert, update, delete on "export_file" to yaodian_system;
create policy system on "export_file" to yaodian_system using (true) with check (true);
grant select, insert, update on "export_file" to yaodian_app;
create policy app_select on "export_file" for select to yaodian_app using ("export_file".city_id = yaodian_city() and yaodian_reaches("export_file".unit_path));
create policy app_insert on "export_file" for insert to yaodian_app with check ("export_file".city_id = yaodian_city() and yaodian_reaches("export_file".unit_path));
create policy app_update on "export_file" for update to yaodian_app using ("export_file".city_id = yaodian_city() and yaodian_reaches("export_file".unit_path)) with check ("export_file".city_id = yaodian_city() and yaodian_reaches("export_file".unit_path));

alter table "channel" enable row level security;
alter table "channel" force row level security;
do $$ declare old record; begin
  for old in select polname from pg_catalog.pg_policy where polrelid = '"channel"'::regclass loop
    execute format('drop policy %I on "channel"', old.polname);
  end loop;
end $$;
revoke all on "channel" from public, yaodian_app, yaodian_system;
grant select, insert, update, delete on "channel" to yaodian_system;
create policy system on "channel" to yaodian_system using (true) with check (true);
grant select, insert, update on "channel" to yaodian_app;
create policy app_select on "channel" for select to yaodian_app using ("channel".city_id = yaodian_city());
create policy app_insert on "channel" for insert to yaodian_app with check ("channel".city_id = yaodian_city() and yaodian_reaches("channel".unit_path));
create policy app_update on "channel" for update to yaodian_app using ("channel".city_id = yaodian_city() and yaodian_reaches("channel".unit_path)) with check ("channel".city_id = yaodian_city() and yaodian_reaches("channel".unit_path));

alter table "channel_secret" enable row level security;
alter table "channel_secret" force row level security;
do $$ declare old record; begin
  for old in select polname from pg_catalog.pg_policy where polrelid = '"channel_secret"'::regclass loop
    execute format('drop policy %I on "channel_secret"', old.polname);
  end loop;
end $$;
revoke all on "channel_secret" from public, yaodian_app, yaodian_system;
grant select, insert, update, delete on "channel_secret" to yaodian_system;
create policy system on "channel_secret" to yaodian_system using (true) with check (true);

alter table "notice_choice" enable row level security;
alter table "notice_choice" force row level security;
do $$ declare old record; begin
  for old in select polname from pg_catalog.pg_policy where polrelid = '"notice_choice"'::regclass loop
    execute format('drop policy %I on "notice_choice"', old.polname);
  end loop;
end $$;
revoke all on "notice_choice" from public, yaodian_app, yaodian_system;
grant select, insert, update, delete on "notice_choice" to yaodian_system;
create policy system on "notice_choice" to yaodian_system using (true) with check (true);
grant select, insert, update on "notice_choice" to yaodian_app;
create policy app_select on "notice_choice" for select to yaodian_app using ("notice_choice".city_id = yaodian_city() and yaodian_reaches("notice_choice".unit_path));
create policy app_insert on "notice_choice" for insert to yaodian_app with check ("notice_choice".city_id = yaodian_city() and yaodian_reaches("notice_choice".unit_path));
create policy app_update on "notice_choice" for update to yaodian_app using ("notice_choice".city_id = yaodian_city() and yaodian_reaches("notice_choice".unit_path)) with check ("notice_choice".city_id = yaodian_city() and yaodian_reaches("notice_choice".unit_path));

alter table "notice_read" enable row level security;
alter table "notice_read" force row level security;
do $$ declare old record; begin
  for old in select polname from pg_catalog.pg_policy where polrelid = '"notice_read"'::regclass loop
    execute format('drop policy %I on "notice_read"', old.polname);
  end loop;
end $$;
revoke all on "notice_read" from public, yaodian_app, yaodian_system;
grant select, insert on "notice_read" to yaodian_system;
create policy system on "notice_read" to yaodian_system using (true) with check (true);
grant select, insert on "notice_read" to yaodian_app;
create policy app_select on "notice_read" for select to yaodian_app using ("notice_read".city_id = yaodian_city() and "notice_read"."account" = yaodian_person()::uuid);
create policy app_insert on "notice_read" for insert to yaodian_app with check ("notice_read".city_id = yaodian_city() and "notice_read"."account" = yaodian_person()::uuid);

alter table "message" enable row level security;
alter table "message" force row level security;
do $$ declare old record; begin
  for old in select polname from pg_catalog.pg_policy where polrelid = '"message"'::regclass loop
    execute format('drop policy %I on "message"', old.polname);
  end loop;
end $$;
revoke all on "message" from public, yaodian_app, yaodian_system;
grant select, insert, update on "message" to yaodian_system;
create policy system on "message" to yaodian_system using (true) with check (true);
grant select, insert on "message" to yaodian_app;
create policy app_select on "message" for select to yaodian_app using ("message".city_id = yaodian_city() and yaodian_reaches("message".unit_path));
create policy app_insert on "message" for insert to yaodian_app with check ("message".city_id = yaodian_city() and yaodian_reaches("message".unit_path));

alter table "digest_day" enable row level security;
alter table "digest_day" force row level security;
do $$ declare old record; begin
  for old in select polname from pg_catalog.pg_policy where polrelid = '"digest_day"'::regclass loop
    execute format('drop policy %I on "digest_day"', old.polname);
  end loop;
end $$;
revoke all on "digest_day" from public, yaodian_app, yaodian_system;
grant select, insert, update, delete on "digest_day" to yaodian_system;
create policy system on "digest_day" to yaodian_system using (true) with check (true);

alter table "public_report" enable row level security;
alter table "public_report" force row level security;
do $$ declare old record; begin
  for old in select polname from pg_catalog.pg_policy where polrelid = '"public_report"'::regclass loop
    execute format('drop policy %I on "public_report"', old.polname);
  end loop;
end $$;
revoke all on "public_report" from public, yaodian_app, yaodian_system;
grant select, insert, update, delete on "public_report" to yaodian_system;
create policy system on "public_report" to yaodian_system using (true) with check (true);

alter table "credential" enable row level security;
alter table "credential" force row level security;
do $$ declare old record; begin
  for old in select polname from pg_catalog.pg_policy where polrelid = '"credential"'::regclass loop
    execute format('drop policy %I on "credential"', old.polname);
  end loop;
end $$;
revoke all on "credential" from public, yaodian_app, yaodian_system;
grant select, insert, update, delete on "credential" to yaodian_system;
create policy system on "credential" to yaodian_system using (true) with check (true);

alter table "session" enable row level security;
alter table "session" force row level security;
do $$ declare old record; begin
  for old in select polname from pg_catalog.pg_policy where polrelid = '"session"'::regclass loop
    execute format('drop policy %I on "session"', old.polname);
  end loop;
end $$;
revoke all on "session" from public, yaodian_app, yaodian_system;
grant select, insert, update, delete on "session" to yaodian_system;
create policy system on "session" to yaodian_system using (true) with check (true);

alter table "identity" enable row level security;
alter table "identity" force row level security;
do $$ declare old record; begin
  for old in select polname from pg_catalog.pg_policy where polrelid = '"identity"'::regclass loop
    execute format('drop policy %I on "identity"', old.polname);
  end loop;
end $$;
revoke all on "identity" from public, yaodian_app, yaodian_system;
grant select, insert, update, delete on "identity" to yaodian_system;
create policy system on "identity" to yaodian_system using (true) with check (true);

alter table "audit" enable row level security;
alter table "audit" force row level security;
do $$ declare old record; begin
  for old in select polname from pg_catalog.pg_policy where polrelid = '"audit"'::regclass loop
    execute format('drop policy %I on "audit"', old.polname);
  end loop;
end $$;
revoke all on "audit" from public, yaodian_app, yaodian_system;
grant select, insert, update, delete on "audit" to yaodian_system;
create policy system on "audit" to yaodian_system using (true) with check (true);

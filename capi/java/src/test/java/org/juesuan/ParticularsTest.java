package org.juesuan;

import static org.juesuan.Support.utf8;
import static org.juesuan.Support.yuan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What disclosures tell beside their figures, and what was set in books. */
class ParticularsTest {
  private static final String PUBLISHED =
      """
      {"format": "juesuan.published/1", "entity": {"name": "某局", "year": 2024},
       "tables": [{"key": "revenue", "unit": "元", "places": 1, "panels": [{
         "columns": ["amount"], "rows": [{"key": "code", "code": "208", "cells": ["12.3"]}]}]}],
       "claims": [{"id": "execution.2080107", "figure": "1.0", "base": "2.0", "ratio": "50.00",
         "reason": "", "places": 1}],
       "forms": [{"name": "甲", "text_score": "98.5", "left_out": "3", "stated_weight": "百"}],
       "assets": {"vehicles": "3"},
       "self_evaluation": {"projects": "2", "names": ["甲", "乙"]},
       "prior_closing_balance": "1.00",
       "contents": ["第一部分 概况"], "headings": ["一、职责", "二、机构"],
       "paragraphs": [{"text": "某局情况。", "section": "grand_total", "line": 7}]}
      """;

  @Test
  void publicationsTellMore() {
    try (Disclosure disclosure = Disclosure.fromPublished(utf8(PUBLISHED))) {
      assertEquals(List.of("第一部分 概况"), disclosure.texts(TextList.CONTENTS));
      assertEquals(List.of("一、职责", "二、机构"), disclosure.texts(TextList.HEADINGS));
      assertEquals(List.of("甲", "乙"), disclosure.texts(TextList.LISTED_PROJECTS));
      assertEquals(
          List.of(new PublishedParagraph("某局情况。", "grand_total", 7)),
          disclosure.publishedParagraphs());
      assertEquals(
          new Particulars(
              false,
              false,
              new Interval(yuan("9950.00"), yuan("10049.99")),
              CellState.VALUE,
              OptionalLong.of(2),
              OptionalLong.of(3)),
          disclosure.particulars());
      Panel panel = disclosure.table("revenue").panels().get(0);
      assertEquals(
          new Column(1, "amount", "", Unit.MONEY, MoneyUnit.YUAN, 1), panel.columns().get(0));
      assertEquals(Classification.FUNCTION, panel.rows().get(0).classification());
      assertEquals(yuan("98.50"), disclosure.forms().get(0).textScore());
      assertEquals(3, disclosure.forms().get(0).leftOut());
      assertTrue(disclosure.forms().get(0).unreadablePoints());
    }
  }

  @Test
  void publishedClaimsAreIntervals() {
    try (Disclosure disclosure = Disclosure.fromPublished(utf8(PUBLISHED))) {
      Claim claim = disclosure.claim("execution.2080107");
      assertEquals("execution", claim.key());
      assertTrue(claim.givesNoReason());
      assertEquals(new Interval(yuan("9500.00"), yuan("10499.99")), claim.figureRange());
      assertEquals(new Interval(yuan("19500.00"), yuan("20499.99")), claim.baseRange());
      assertEquals(MoneyUnit.WANYUAN, claim.moneyUnit());
      assertEquals(1, claim.places());
      assertEquals(2, claim.ratioPlaces());
      assertEquals("1.0", claim.printedFigure());
      assertEquals("2.0", claim.printedBase());
      assertEquals("", claim.printedDifference());
      assertEquals("50.00", claim.printedRatio());
    }
  }

  @Test
  void documentsComeBlockByBlock() {
    try (Disclosure disclosure = Support.haidongDisclosure()) {
      List<Block> blocks = disclosure.blocks();
      assertEquals(BlockKind.TITLE, blocks.get(0).kind());
      assertEquals(
          disclosure.tableKeys(),
          blocks.stream()
              .filter(block -> block.kind() == BlockKind.TABLE)
              .map(Block::table)
              .toList());
      assertEquals(
          IntStream.range(0, disclosure.forms().size()).boxed().toList(),
          blocks.stream()
              .filter(block -> block.kind() == BlockKind.FORM)
              .map(Block::form)
              .toList());
    }
  }

  @Test
  void cellsAreFound() {
    try (Disclosure disclosure = Support.haidongDisclosure()) {
      CellPlace place = disclosure.findCell("general_budget_expenditure", "2080107", "project");
      String key = disclosure.tableKeys().get(place.table());
      assertEquals("general_budget_expenditure", key);
      Panel panel = disclosure.table(key).panels().get(place.panel());
      assertEquals(2080107, panel.rows().get(place.row()).code());
      assertEquals("project", panel.columns().get(place.column()).key());
      assertFalse(panel.stubHeading().isEmpty());
      Support.fails(() -> disclosure.findCell("a", "b", "c"), Status.NOT_FOUND, "table");
      Support.fails(() -> disclosure.findCell("a", "\0", "c"), Status.ARGUMENT, "row");
    }
  }

  @Test
  void noticesHaveAmounts() {
    try (Accounts accounts = Support.empty()) {
      accounts.addCsv(
          utf8(
              Support.HEAD
                  + "2024,final,revenue,other_revenue,,2330301,,1.00\n"
                  + "2024,final,expenditure,other_revenue,basic,2330301,30101,0.30\n"
                  + "2024,final,expenditure,general_public_budget,basic,2080107,30905,0.01\n"));
      accounts.setStated(2024, Figure.REVENUE, yuan("0.07"));
      try (Disclosure disclosure = accounts.derive(DeriveOptions.DEFAULT.withTablesOnly())) {
        List<Notice> notices = disclosure.notices();
        Notice uncovered = notices.get(0);
        assertEquals("uncovered", uncovered.kind());
        assertEquals("summary", uncovered.table());
        assertEquals(yuan("0.30"), uncovered.found());
        assertNull(uncovered.expected());
        assertNull(uncovered.figure());
        assertEquals("general_budget_basic", notices.get(1).table());
        assertEquals(309, notices.get(1).economic());
        assertEquals("name_missing", notices.get(2).kind());
        assertEquals(23303, notices.get(2).function());
        Notice stated = notices.get(notices.size() - 1);
        assertEquals(Figure.REVENUE, stated.figure());
        assertEquals(yuan("1.00"), stated.expected());
        assertEquals(yuan("0.07"), stated.found());
      }
    }
  }

  @Test
  void whatWasSetIsReadBack() {
    try (Accounts accounts = Support.empty()) {
      assertEquals(List.of(), accounts.texts(EntityText.DUTY));
      assertEquals(new SelfEvaluation(null, null, null), accounts.selfEvaluation());
      accounts.addText(EntityText.DUTY, "职责一");
      accounts.addText(EntityText.DUTY, "职责二");
      accounts.setReason("change.grand_total", "原因");
      accounts.nameFunction(2080107, "乙");
      accounts.nameEconomic(30101, "丙");
      SelfEvaluation stated = new SelfEvaluation(1L, null, yuan("0.07"));
      accounts.setSelfEvaluation(stated);
      Funding funding = new Funding(null, null, yuan("0.05"));
      Indicator indicator =
          new Indicator("", "", "指标", "", "", "", yuan("10.00"), null);
      accounts.addProject(new Project("甲"));
      accounts.setFunding(FundingRow.TOTAL, funding);
      accounts.addIndicator(indicator);
      assertEquals(List.of("职责一", "职责二"), accounts.texts(EntityText.DUTY));
      assertEquals(List.of(new Reason("change.grand_total", "原因")), accounts.reasons());
      assertEquals(Map.of(2080107, "乙"), accounts.names(Classification.FUNCTION));
      assertEquals(Map.of(30101, "丙"), accounts.names(Classification.ECONOMIC));
      assertEquals(stated, accounts.selfEvaluation());
      StatedProject project = accounts.projects().get(0);
      assertEquals(new Project("甲"), project.project());
      assertEquals(funding, project.funding().get(FundingRow.TOTAL));
      assertEquals(new Funding(null, null, null), project.funding().get(FundingRow.OTHER));
      assertEquals(List.of(indicator), project.indicators());
    }
  }
}

package org.juesuan;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * A project's self-evaluation form (项目支出绩效自评表) without its rows. Points and rates have two
 * decimals, money is in 元; numbers are null where they are not given.
 *
 * @param formName the name on the form where it differs, or empty
 * @param weight points of the execution rate
 * @param score points that the execution rate got
 * @param statedRate percent
 * @param carriedForward 元
 */
public record Project(
    String name,
    String formName,
    String department,
    String implementingUnit,
    String goal,
    String achievement,
    String summary,
    String problems,
    String improvements,
    BigDecimal weight,
    BigDecimal score,
    BigDecimal statedRate,
    BigDecimal statedWeight,
    BigDecimal statedScore,
    BigDecimal carriedForward) {
  /** No text may be null. */
  public Project {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(formName, "formName");
    Objects.requireNonNull(department, "department");
    Objects.requireNonNull(implementingUnit, "implementingUnit");
    Objects.requireNonNull(goal, "goal");
    Objects.requireNonNull(achievement, "achievement");
    Objects.requireNonNull(summary, "summary");
    Objects.requireNonNull(problems, "problems");
    Objects.requireNonNull(improvements, "improvements");
  }

  /** A project of which nothing else is given. */
  public Project(String name) {
    this(name, "", "", "", "", "", "", "", "", null, null, null, null, null, null);
  }

  static Project of(Struct project) {
    return new Project(
        project.text("name"),
        project.text("form_name"),
        project.text("department"),
        project.text("implementing_unit"),
        project.text("goal"),
        project.text("achievement"),
        project.text("summary"),
        project.text("problems"),
        project.text("improvements"),
        project.money("weight", Given.WEIGHT),
        project.money("score", Given.SCORE),
        project.money("stated_rate", Given.STATED_RATE),
        project.money("stated_weight", Given.STATED_WEIGHT),
        project.money("stated_score", Given.STATED_SCORE),
        project.money("carried_forward", Given.CARRIED_FORWARD));
  }

  Struct struct(Call call) {
    Struct project = call.struct(Layouts.PROJECT);
    project.put("name", call.text(name, "project.name"));
    project.put("form_name", call.text(formName, "project.form_name"));
    project.put("department", call.text(department, "project.department"));
    project.put("implementing_unit", call.text(implementingUnit, "project.implementing_unit"));
    project.put("goal", call.text(goal, "project.goal"));
    project.put("achievement", call.text(achievement, "project.achievement"));
    project.put("summary", call.text(summary, "project.summary"));
    project.put("problems", call.text(problems, "project.problems"));
    project.put("improvements", call.text(improvements, "project.improvements"));
    project.put("weight", Given.WEIGHT, weight);
    project.put("score", Given.SCORE, score);
    project.put("stated_rate", Given.STATED_RATE, statedRate);
    project.put("stated_weight", Given.STATED_WEIGHT, statedWeight);
    project.put("stated_score", Given.STATED_SCORE, statedScore);
    project.put("carried_forward", Given.CARRIED_FORWARD, carriedForward);
    return project;
  }
}

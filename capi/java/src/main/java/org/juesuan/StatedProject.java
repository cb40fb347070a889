package org.juesuan;

import com.sun.jna.Pointer;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A project of the books with its rows. */
public record StatedProject(
    Project project, Map<FundingRow, Funding> funding, List<Indicator> indicators) {
  static StatedProject read(Call call, Pointer accounts, long index) {
    Struct project =
        call.item(
            Layouts.PROJECT,
            (out, error) -> CLibrary.juesuan_accounts_project(accounts, index, out, error));
    Map<FundingRow, Funding> funding = new EnumMap<>(FundingRow.class);
    for (FundingRow row : FundingRow.values()) {
      if (row != FundingRow.NEWER) {
        Struct block =
            call.item(
                Layouts.FUNDING,
                (out, error) ->
                    CLibrary.juesuan_accounts_funding(
                        accounts, index, row.number(), out, error));
        funding.put(row, Funding.of(block));
      }
    }
    int count =
        call.size(
            (out, error) ->
                CLibrary.juesuan_accounts_indicator_count(accounts, index, out, error));
    List<Indicator> indicators =
        call.list(
            count,
            Layouts.INDICATOR,
            (i, out, error) ->
                CLibrary.juesuan_accounts_indicator(accounts, index, i, out, error),
            Indicator::of);
    return new StatedProject(
        Project.of(project), Collections.unmodifiableMap(funding), indicators);
  }
}

package org.communityexchange.app;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.beAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.communityexchange.kernel.tenancy.ExchangeWide;
import org.communityexchange.kernel.tenancy.PersonOwned;
import org.communityexchange.kernel.tenancy.TenantOwned;
import org.communityexchange.kernel.value.Dollars;
import org.hibernate.annotations.TenantId;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Set;

import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Path;

/** What Maven's direction between modules cannot say. */
class ArchitectureTest {

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.communityexchange");

    @Test
    void internalsAreReachedOnlyFromTheirOwnModule() {
        for (var module : Set.of("kernel", "web", "ledger", "identity", "treasury", "pool", "app")) {
            noClasses()
                    .that(resideOutsideOfPackage("org.communityexchange." + module + ".."))
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.communityexchange." + module + ".internal..")
                    .allowEmptyShould(true)
                    .check(OURS);
        }
    }

    @Test
    void theKernelDependsOnNoOtherModule() {
        noClasses()
                .that()
                .resideInAPackage("org.communityexchange.kernel..")
                .should()
                .dependOnClassesThat(resideInAPackage("org.communityexchange..")
                        .and(not(resideInAPackage("org.communityexchange.kernel.."))))
                .check(OURS);
    }

    @Test
    void theLedgerKnowsNoPeople() {
        noClasses()
                .that()
                .resideInAPackage("org.communityexchange.ledger..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.communityexchange.identity..", "org.communityexchange.pool..")
                .check(OURS);
    }

    @Test
    void featuresOfAModuleFormNoCycle() {
        for (var module : Set.of("identity", "treasury", "pool")) {
            slices().matching("org.communityexchange." + module + ".internal.(*)..")
                    .should()
                    .beFreeOfCycles()
                    .allowEmptyShould(true)
                    .check(OURS);
        }
    }

    @Test
    void everyEntitySaysWhoseItsRowsAre() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should(beAnnotatedWith(TenantOwned.class)
                        .or(beAnnotatedWith(ExchangeWide.class))
                        .or(beAnnotatedWith(PersonOwned.class)))
                .check(OURS);
    }

    @Test
    void tenantOwnedEntitiesAndOnlyTheyAreFilteredByHibernate() {
        var withTenantId = fields().that().areAnnotatedWith(TenantId.class);
        withTenantId
                .should()
                .beDeclaredInClassesThat()
                .areAnnotatedWith(TenantOwned.class)
                .check(OURS);
        for (var owned : OURS.that(resideInAPackage("org.communityexchange.."))) {
            if (owned.isAnnotatedWith(TenantOwned.class)) {
                assertThat(owned.getAllFields())
                        .as(owned.getName())
                        .anyMatch(field -> field.isAnnotatedWith(TenantId.class));
            }
        }
    }

    @Test
    void nobodyButTheKernelReadsTheMachinesClock() {
        var rule = noClasses()
                .that()
                .resideOutsideOfPackages("org.communityexchange.kernel..", "org.communityexchange.local..");
        for (var type : Set.of(Instant.class, LocalDate.class, LocalDateTime.class, ZonedDateTime.class)) {
            rule.should().callMethod(type, "now").check(OURS);
        }
        rule.should().callMethod(System.class, "currentTimeMillis").check(OURS);
    }

    @Test
    void noFieldIsInjected() {
        fields().should().notBeAnnotatedWith(Inject.class).check(OURS);
    }

    @Test
    void pagesAndResourcesOpenNoTransaction() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Path.class)
                .should()
                .notBeAnnotatedWith(Transactional.class)
                .check(OURS);
    }

    @Test
    void pagesAndResourcesCallFacadesAndNoRepository() {
        noClasses()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .dependOnClassesThat()
                .haveSimpleNameEndingWith("Repository")
                .check(OURS);
    }

    @Test
    void moneyIsCountedInWholeNumbers() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "org.communityexchange.ledger..",
                        "org.communityexchange.kernel.value..",
                        "org.communityexchange.treasury..",
                        "org.communityexchange.pool..")
                .and()
                // Where dollars are read and written as people do.
                .doNotBelongToAnyOf(Dollars.class)
                .should()
                .dependOnClassesThat()
                .areAssignableTo(BigDecimal.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Double.class)
                .check(OURS);
        fields().that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(
                        "org.communityexchange.ledger..",
                        "org.communityexchange.kernel.value..",
                        "org.communityexchange.treasury..",
                        "org.communityexchange.pool..")
                .should()
                .notHaveRawType(double.class)
                .andShould()
                .notHaveRawType(float.class)
                .check(OURS);
    }

    @Test
    void noClassIsNamedForATechnicalLayer() {
        noClasses().should().haveSimpleNameEndingWith("Impl").check(OURS);
        noClasses()
                .should()
                .resideInAnyPackage(
                        "..util..", "..common..", "..dto..", "..impl..", "..model..", "..manager..", "..helper..")
                .check(OURS);
    }
}

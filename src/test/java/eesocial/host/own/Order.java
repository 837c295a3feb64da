package eesocial.host.own;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** What somebody has ordered. */
@Entity
@Table(name = "shop_order")
public class Order {

  @Id
  @GeneratedValue(strategy = GenerationType.UUID)
  private UUID id;

  private String customer;

  /** For JPA. */
  protected Order() {}

  Order(String customer) {
    this.customer = customer;
  }

  @Override
  public String toString() {
    return "order of " + customer;
  }
}
